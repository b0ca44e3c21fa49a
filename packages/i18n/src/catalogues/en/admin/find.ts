import type { Texts } from '../../../catalogue-types.js';
import type { find as fr } from '../../fr/admin/find.js';

export const find = {
  open: 'Search everything',
  shortcut: 'Ctrl K',
  shortcutMac: '⌘ K',
  placeholder: 'Number, name, course, subject…',
  pages: 'Go to',
  empty: 'Write at least two letters, or choose a page.',
  course: '{{sigle}} · {{name}}',
  order: '{{number}} · {{name}}',
  failed: 'The search did not go through. Check your connection and change the text to try again.',
} as const satisfies Texts<typeof fr>;
