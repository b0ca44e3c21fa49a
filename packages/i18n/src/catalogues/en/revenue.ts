import type { Texts } from '../../catalogue-types.js';
import type { revenue as fr } from '../fr/revenue.js';

export const revenue = {
  file: 'revenue',
  title: 'Revenue',
  year: 'Year',
  csv: 'Download (CSV)',
  glance: '{{year}} at a glance',
  definitions: 'What do these figures mean?',
  understood: 'Understood',
  chart: 'Net by month in {{year}}, and trend',
  forecast: 'Trend',
  forecastHint:
    'A straight line by least squares through the last 12 complete months at most. The range holds the outcome eight times of ten, if the future is like the past.',
  forecastBetween: 'Expected {{expected}}, between {{low}} and {{high}}',
  noForecast: 'A trend needs four complete months.',
  expected: 'Expected',
  low: 'At least',
  high: 'At most',
  views: 'Figures',
  caption: 'Revenue of {{year}}',
  captionYears: 'Revenue by year',
  captionForecast: 'Net expected by month',
  none: 'Nothing in {{year}}',
  noneHint: 'Paid orders, refunds and pay appear here.',
  by: { month: 'Month', course: 'Course', tutor: 'Tutor', year: 'Year' },
  figures: {
    gross: 'Gross',
    discount: 'Discounts',
    refund: 'Refunds',
    net: 'Net',
    tax: 'Taxes',
    tutor: 'Tutor pay',
    margin: 'Margin',
  },
  meaning: {
    gross: 'The prices of sessions of orders paid in the period, before discounts and taxes.',
    discount: 'What coupons took off those prices.',
    refund: 'What was given back in the period, without taxes, from the moment that Stripe has it.',
    net: 'Gross less discounts less refunds. With the taxes it is what came in less what went back, to the cent.',
    tax: 'GST and QST of those orders less those of the refunds: to be remitted to the governments.',
    tutor:
      'What tutors earned in the period, less what was taken back. An order counts on the day of its payment, pay on the day of the session.',
    margin: 'Net less tutor pay.',
  },
} as const satisfies Texts<typeof fr>;
