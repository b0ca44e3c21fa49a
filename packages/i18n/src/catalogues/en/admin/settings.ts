import type { Texts } from '../../../catalogue-types.js';
import type { settings as fr } from '../../fr/admin/settings.js';

export const settings = {
  title: 'Settings',
  company: 'Company and taxes',
  companyHint: 'This is shown on receipts. Taxes are charged course by course, as set on each course.',
  name: 'Company name',
  address: 'Address',
  gstNumber: 'GST number',
  gstNumberHint: 'For example 123456789 RT0001.',
  qstNumber: 'QST number',
  qstNumberHint: 'For example 1234567890 TQ0001.',
  saved: 'The settings are saved.',
} as const satisfies Texts<typeof fr>;
