import { pageOf } from '../checkout/sessions.js';
import type { Kind } from '../store/kinds.js';
import type { Work } from '../work.js';
import { invalidParameter } from './errors.js';

type Body = Record<string, unknown>;

/** References that may be replaced by their object: by object, by field, of which kind. */
const REFERENCES: Record<string, Record<string, Kind>> = {
  'checkout.session': { customer: 'customer', payment_intent: 'payment_intent', setup_intent: 'setup_intent' },
  payment_intent: { customer: 'customer', payment_method: 'payment_method', latest_charge: 'charge' },
  setup_intent: { customer: 'customer', payment_method: 'payment_method', latest_attempt: 'setup_attempt' },
  setup_attempt: { customer: 'customer', payment_method: 'payment_method', setup_intent: 'setup_intent' },
  charge: {
    customer: 'customer',
    payment_intent: 'payment_intent',
    balance_transaction: 'balance_transaction',
    failure_balance_transaction: 'balance_transaction',
  },
  refund: {
    charge: 'charge',
    payment_intent: 'payment_intent',
    payment_method: 'payment_method',
    customer: 'customer',
    balance_transaction: 'balance_transaction',
    failure_balance_transaction: 'balance_transaction',
  },
  dispute: { charge: 'charge', payment_intent: 'payment_intent' },
  payment_method: { customer: 'customer' },
};

/** What is left out unless it is asked for. */
const EXTRAS: Record<string, Record<string, (work: Work, body: Body) => unknown>> = {
  'checkout.session': {
    line_items: (work, body) =>
      pageOf(
        work.get('checkout.session', String(body.id)).notes.lines.map((line) => line.item),
        `/v1/checkout/sessions/${String(body.id)}/line_items`,
        10,
      ),
  },
  charge: {
    refunds: (work, body) =>
      pageOf(
        work.objects.all('refund', { charge: String(body.id) }).map((refund) => refund.body),
        `/v1/charges/${String(body.id)}/refunds`,
        10,
      ),
  },
};

const MOST_LEVELS = 4;

/** A copy of an answer with the asked-for references replaced by their objects; throws Stripe's refusal of what cannot be. */
export function expand(work: Work, answer: object, paths: readonly string[]): object {
  if (paths.length === 0) return answer;
  const copy = JSON.parse(JSON.stringify(answer)) as Body;
  // Short paths first, so that `a.b` finds `a` expanded whatever their order was.
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    const fields = path.split('.');
    if (fields.length > MOST_LEVELS + (fields[0] === 'data' ? 1 : 0)) {
      throw invalidParameter(
        'expand',
        `You cannot expand more than ${MOST_LEVELS} levels of a property. Property: ${path}`,
        'property_expansion_max_depth',
      );
    }
    expandPath(work, copy, fields, path);
  }
  return copy;
}

function expandPath(work: Work, body: Body, fields: string[], path: string): void {
  const [field, ...rest] = fields;
  if (field === undefined) return;
  const name = String(body.object);
  if (name === 'list' && field === 'data') {
    for (const item of Array.isArray(body.data) ? body.data : []) if (isBody(item)) expandPath(work, item, rest, path);
    return;
  }
  const reference = REFERENCES[name]?.[field];
  const extra = EXTRAS[name]?.[field];
  const value = body[field];
  if (extra) {
    if (!isBody(value)) body[field] = extra(work, body);
  } else if (reference) {
    if (typeof value === 'string') body[field] = work.objects.find(reference, value)?.body ?? value;
  } else {
    throw invalidParameter(
      'expand',
      `This property cannot be expanded (${path}).${name === 'list' ? ` You may want to try expanding 'data.${path}' instead.` : ''}`,
    );
  }
  const inner = body[field];
  if (isBody(inner)) expandPath(work, inner, rest, path);
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
