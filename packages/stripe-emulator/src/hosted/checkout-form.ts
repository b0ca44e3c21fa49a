import type { FormHash } from '../api/form.js';
import { fullYear } from '../cards/check.js';
import type { PageEntry } from '../checkout/pay-session.js';
import { FIELDS, type FormProblems, type FormValues } from './checkout-page.js';
import type { Messages } from './messages.js';

/** What the payer sent, as they wrote it. */
export function readValues(form: FormHash): FormValues {
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  return {
    email: text('email'),
    cardNumber: text('cardNumber'),
    cardExpiry: text('cardExpiry'),
    cardCvc: text('cardCvc'),
    billingName: text('billingName'),
    saveCard: text('saveCard') === 'true',
  };
}

/** What is missing or malformed in it, in the page's language. */
export function missingFields(values: FormValues, m: Messages): FormProblems['fields'] {
  const problems: FormProblems['fields'] = {};
  for (const name of FIELDS) if (values[name] === '') problems[name] = m.required;
  if (values.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) problems.email = m.emailInvalid;
  return problems;
}

/** The card that was typed. A date that cannot be read becomes month 0, which no card has. */
export function entryFrom(values: FormValues): PageEntry {
  const [, month = '0', year = '0'] = /^(\d{1,2})\s*[/.\- ]?\s*(\d{2}|\d{4})$/.exec(values.cardExpiry) ?? [];
  return {
    number: values.cardNumber,
    expMonth: Number(month),
    expYear: fullYear(Number(year)),
    cvc: values.cardCvc,
    email: values.email,
    name: values.billingName,
    save: values.saveCard,
  };
}

/** A refusal in the page's language: at the field it is about, else about the card as a whole. */
export function problemsFrom(error: { body: { code?: string; decline_code?: string } }, m: Messages): FormProblems {
  const { code, decline_code: declineCode } = error.body;
  if (code === 'incorrect_number') return { fields: { cardNumber: m.declines.incorrect_number } };
  if (code === 'invalid_expiry_month') return { fields: { cardExpiry: m.declines.invalid_expiry_month } };
  if (code === 'invalid_expiry_year') return { fields: { cardExpiry: m.declines.invalid_expiry_year } };
  if (code === 'invalid_cvc') return { fields: { cardCvc: m.declines.invalid_cvc } };
  if (code?.endsWith('_authentication_failure')) return { fields: {}, card: m.declines.authentication_failed };
  const known = Object.entries(m.declines).find(([reason]) => reason === declineCode);
  return { fields: {}, card: known?.[1] ?? m.declines.other };
}
