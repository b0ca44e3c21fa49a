import { navigation } from './navigation.js';

export const tutor = {
  space: 'Espace tuteur',
  navigation,
} as const;
