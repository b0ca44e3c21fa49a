import { today } from './today.js';
import { navigation } from './navigation.js';

export const tutor = {
  space: 'Espace tuteur',
  navigation,
  today,
} as const;
