import type { Texts } from '../../../catalogue-types.js';
import type { student as fr } from '../../fr/student/index.js';
import { home } from './home.js';
import { navigation } from './navigation.js';

export const student = {
  space: 'Students',
  navigation,
  home,
} as const satisfies Texts<typeof fr>;
