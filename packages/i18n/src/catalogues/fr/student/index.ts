import { navigation } from './navigation.js';

export const student = {
  space: 'Élèves',
  navigation,
} as const;
