import type { Texts } from '../../../catalogue-types.js';
import type { tutor as fr } from '../../fr/tutor/index.js';
import { today } from './today.js';
import { navigation } from './navigation.js';

export const tutor = {
  space: 'Tutor space',
  navigation,
  today,
} as const satisfies Texts<typeof fr>;
