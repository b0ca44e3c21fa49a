import { navigation } from './navigation.js';

export const admin = {
  space: 'Administration',
  navigation,
} as const;
