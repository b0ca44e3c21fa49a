import { invalidParameter, missingParameter } from '../api/errors.js';
import type { Params } from '../api/params.js';

/** Least amount that Stripe charges, in cents: half a dollar. */
const LEAST_CENTS = 50;
const MOST_CENTS = 99_999_999;

/** Cents as English text with the currency's sign, for error messages. */
export function formatCents(cents: number, currency: string): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(cents / 100);
}

/** Reads an amount to charge, in cents; throws Stripe's refusals of what is too small or too large. */
export function readAmount(params: Params, name: string): number {
  const amount = params.integer(name);
  if (amount === undefined) throw missingParameter(params.path(name));
  requireChargeable(amount, params.path(name));
  return amount;
}

/** Refuses cents that Stripe would not charge. */
export function requireChargeable(amount: number, param: string): void {
  if (amount < 1)
    throw invalidParameter(param, 'This value must be greater than or equal to 1.', 'parameter_invalid_integer');
  if (amount < LEAST_CENTS)
    throw invalidParameter(param, 'Amount must convert to at least 50 cents.', 'amount_too_small');
  if (amount > MOST_CENTS) throw invalidParameter(param, 'Amount must be no more than $999,999.99', 'amount_too_large');
}

/** Reads a currency of hundredths, lower case. */
export function readCurrency(params: Params, name: string): string {
  const currency = params.required(name).toLowerCase();
  if (!['cad', 'usd', 'eur', 'gbp'].includes(currency))
    throw invalidParameter(
      params.path(name),
      `Invalid currency: ${currency}. This emulator speaks cad, usd, eur and gbp.`,
    );
  return currency;
}
