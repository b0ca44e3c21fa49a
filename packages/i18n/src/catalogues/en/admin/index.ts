import type { Texts } from '../../../catalogue-types.js';
import type { admin as fr } from '../../fr/admin/index.js';
import { overview } from './overview.js';
import { navigation } from './navigation.js';

export const admin = {
  space: 'Administration',
  navigation,
  overview,
} as const satisfies Texts<typeof fr>;
