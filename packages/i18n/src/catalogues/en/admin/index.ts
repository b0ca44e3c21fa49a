import type { Texts } from '../../../catalogue-types.js';
import type { admin as fr } from '../../fr/admin/index.js';
import { navigation } from './navigation.js';

export const admin = {
  space: 'Administration',
  navigation,
} as const satisfies Texts<typeof fr>;
