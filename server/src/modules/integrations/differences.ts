import { DifferenceKind } from './stripe-difference.entity.js';

/** Money as one side's books have it: a payment by its payment intent, a refund or a dispute by its own id at Stripe. Cents. */
export interface Entry {
  kind: 'payment' | 'refund' | 'dispute';
  stripeId: string;
  cents: number;
  state: string;
  /** When it was made, by the clock of the side that says so. */
  at: Date;
  /** The order that it is of; null for one that leads to none of ours. */
  orderId: string | null;
}

/** A place where two books differ. */
export interface Difference {
  kind: DifferenceKind;
  stripeId: string;
  orderId: string | null;
  ourCents: number | null;
  stripeCents: number | null;
  ourState: string | null;
  stripeState: string | null;
}

const kinds = {
  payment: {
    missing: DifferenceKind.PAYMENT_MISSING,
    unknown: DifferenceKind.PAYMENT_UNKNOWN,
    amount: DifferenceKind.PAYMENT_AMOUNT,
    state: DifferenceKind.PAYMENT_AMOUNT,
  },
  refund: {
    missing: DifferenceKind.REFUND_MISSING,
    unknown: DifferenceKind.REFUND_UNKNOWN,
    amount: DifferenceKind.REFUND_AMOUNT,
    state: DifferenceKind.REFUND_STATE,
  },
  dispute: {
    missing: DifferenceKind.DISPUTE_MISSING,
    unknown: DifferenceKind.DISPUTE_STATE,
    amount: DifferenceKind.DISPUTE_STATE,
    state: DifferenceKind.DISPUTE_STATE,
  },
} as const;

/**
 * Where our books and those of Stripe differ: entries that one side has and the other does not, other amounts, other states. Entries of
 * Stripe that were made after `until` are left for the next time, since their events may still be on their way. `ours` and `stripes` must reach
 * equally far back.
 */
export function differencesBetween(ours: readonly Entry[], stripes: readonly Entry[], until: Date): Difference[] {
  const keyOf = ({ kind, stripeId }: Entry): string => `${kind} ${stripeId}`;
  const own = new Map(ours.map((entry) => [keyOf(entry), entry]));
  const known = new Set(stripes.map(keyOf));
  const found = stripes.flatMap((entry) => {
    const mine = own.get(keyOf(entry)) ?? null;
    if (mine === null) return entry.at > until ? [] : [difference(kinds[entry.kind].missing, null, entry)];
    if (mine.cents !== entry.cents) return [difference(kinds[entry.kind].amount, mine, entry)];
    return mine.state === entry.state || entry.at > until ? [] : [difference(kinds[entry.kind].state, mine, entry)];
  });
  const unknown = ours
    .filter((entry) => entry.at <= until && !known.has(keyOf(entry)))
    .map((entry) => difference(kinds[entry.kind].unknown, entry, null));
  return [...found, ...unknown];
}

function difference(kind: DifferenceKind, mine: Entry | null, theirs: Entry | null): Difference {
  return {
    kind,
    stripeId: mine?.stripeId ?? theirs?.stripeId ?? '',
    orderId: mine?.orderId ?? theirs?.orderId ?? null,
    ourCents: mine?.cents ?? null,
    stripeCents: theirs?.cents ?? null,
    ourState: mine?.state ?? null,
    stripeState: theirs?.state ?? null,
  };
}
