import { overview } from './overview.js';
import { navigation } from './navigation.js';

export const admin = {
  space: 'Administration',
  navigation,
  overview,
} as const;
