import { addDays, instantToLocal, localToInstant, type LocalDate } from '@4as/scheduling';
import type { CouponInput, CouponKind } from '../../gql/graphql';
import { readDollars, writeDollars } from '../../parts/dollars';
import { readPercent, writePercent } from './percent';

/** A coupon as the form holds it: what was typed, and dates of the admin's calendar, both included. */
export interface CouponValues {
  code: string;
  kind: CouponKind;
  /** What it takes off: a percentage or dollars, by its kind. */
  value: string;
  from: string;
  until: string;
  limitTotal: string;
  limitPerStudent: string;
  minimum: string;
  firstOrderOnly: boolean;
  active: boolean;
  courseIds: string[];
}

/** What the form starts from: instants as the server has them. */
export interface CouponTerms {
  code: string;
  kind: CouponKind;
  basisPoints?: number | null;
  amountCents?: number | null;
  startsAt?: string | null;
  endsAt?: string | null;
  limitTotal?: number | null;
  limitPerStudent?: number | null;
  minimumCents: number;
  firstOrderOnly: boolean;
  active: boolean;
  courseIds: string[];
}

interface Place {
  language: 'fr' | 'en';
  timeZone: string;
}

/** Terms of the server as the form shows them. */
export function valuesOf(terms: CouponTerms, { language, timeZone }: Place): CouponValues {
  const { code, kind, firstOrderOnly, active, courseIds, basisPoints, amountCents } = terms;
  const dateOf = (instant: number): LocalDate => instantToLocal(instant, timeZone).date;
  return {
    code,
    kind,
    value: kind === 'PERCENT' ? writePercent(basisPoints ?? 0, language) : writeDollars(amountCents ?? 0, language),
    from: terms.startsAt ? dateOf(Date.parse(terms.startsAt)) : '',
    // The end is the first instant without it: the date before is the last one with it.
    until: terms.endsAt ? dateOf(Date.parse(terms.endsAt) - 1) : '',
    limitTotal: terms.limitTotal?.toString() ?? '',
    limitPerStudent: terms.limitPerStudent?.toString() ?? '',
    minimum: writeDollars(terms.minimumCents, language),
    firstOrderOnly,
    active,
    courseIds,
  };
}

/**
 * What was typed as the server takes it. A date that was not changed keeps its instant, which need not be a midnight. What can't be
 * read becomes null: the form has said so before.
 */
export function inputOf(values: CouponValues, terms: CouponTerms, place: Place): CouponInput {
  const { code, kind, value, from, until, firstOrderOnly, active, courseIds } = values;
  const before = valuesOf(terms, place);
  const midnight = (date: string): string => new Date(localToInstant(date, 0, place.timeZone)).toISOString();
  return {
    code,
    kind,
    basisPoints: kind === 'PERCENT' ? readPercent(value) : null,
    amountCents: kind === 'AMOUNT' ? readDollars(value) : null,
    startsAt: from === before.from ? (terms.startsAt ?? null) : from === '' ? null : midnight(from),
    endsAt: until === before.until ? (terms.endsAt ?? null) : until === '' ? null : midnight(addDays(until, 1)),
    limitTotal: readCount(values.limitTotal),
    limitPerStudent: readCount(values.limitPerStudent),
    minimumCents: values.minimum.trim() === '' ? 0 : (readDollars(values.minimum) ?? 0),
    firstOrderOnly,
    active,
    courseIds,
  };
}

/** A whole number as it was typed; null for nothing and for anything else. */
export function readCount(text: string): number | null {
  return /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : null;
}
