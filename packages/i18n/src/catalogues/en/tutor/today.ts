import type { Texts } from '../../../catalogue-types.js';
import type { today as fr } from '../../fr/tutor/today.js';

export const today = {
  title: 'Today',
  list: 'Sessions of the day',
  none: 'No session today',
  noneHint: 'Your sessions of the day will appear here, with their link.',
} as const satisfies Texts<typeof fr>;
