import { home } from './home.js';
import { navigation } from './navigation.js';

export const student = {
  space: 'Élèves',
  navigation,
  home,
} as const;
