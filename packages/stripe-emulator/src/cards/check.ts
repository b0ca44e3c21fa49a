import { createHash } from 'node:crypto';
import type { DeclineReason } from './declines.js';
import { cardByNumber, type TestCard } from './test-cards.js';

/** A card as a person types it. */
export interface CardEntry {
  number: string;
  expMonth: number;
  expYear: number;
  /** Null when not asked for. */
  cvc: string | null;
}

/** The test card that was typed, or why it cannot be used: checked in the order Stripe's form does. */
export function checkEntry(entry: CardEntry, nowSeconds: number): TestCard | DeclineReason {
  const digits = entry.number.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(digits) || !passesLuhn(digits)) return 'incorrect_number';
  if (!Number.isInteger(entry.expMonth) || entry.expMonth < 1 || entry.expMonth > 12) return 'invalid_expiry_month';
  const now = new Date(nowSeconds * 1000);
  const monthsAhead = (entry.expYear - now.getUTCFullYear()) * 12 + entry.expMonth - (now.getUTCMonth() + 1);
  if (!Number.isInteger(entry.expYear) || monthsAhead < 0 || monthsAhead > 50 * 12) return 'invalid_expiry_year';
  const card = cardByNumber(digits);
  if (!card) return 'test_mode_live_card';
  if (entry.cvc !== null && !(card.brand === 'amex' ? /^\d{3,4}$/ : /^\d{3}$/).test(entry.cvc)) return 'invalid_cvc';
  return card;
}

/** A year as people write it: two digits mean this century. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** The same text for the same number, and nothing of the number in it. */
export function fingerprint(number: string): string {
  return createHash('sha256').update(`card ${number}`).digest('base64url').replaceAll(/[-_]/g, '0').slice(0, 16);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const doubled = Number(digits.charAt(digits.length - 1 - fromRight)) * (fromRight % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
