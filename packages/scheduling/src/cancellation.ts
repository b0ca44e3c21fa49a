import { shareOf } from '@4as/pricing';
import type { Actor } from './appointment-states.js';
import { MINUTE, type Instant } from './time.js';

/** Which row of the cancellation rules applied; stored on the appointment. */
export type CancellationRule = 'free' | 'late' | 'too_late' | 'by_tutor' | 'by_admin';

/** The limits of cancelling by a student, in minutes before the start, and what is due between them. */
export interface CancellationPolicy {
  /** Until so long before the start it costs nothing. */
  readonly freeUntilMinutes: number;
  /** Until so long before the start it costs the late share; after that everything. */
  readonly lateUntilMinutes: number;
  /** What the student pays and the tutor earns when it is late, in hundredths of a percent. */
  readonly lateShareBasisPoints: number;
}

export const DEFAULT_CANCELLATION_POLICY: CancellationPolicy = {
  freeUntilMinutes: 1440,
  lateUntilMinutes: 120,
  lateShareBasisPoints: 5_000,
};

/**
 * What is due for an appointment, as shares in basis points (10,000 is all) of its price and of the tutor's earning.
 */
export interface OutcomeShares {
  readonly studentPaysBasisPoints: number;
  readonly tutorEarnsBasisPoints: number;
}

const ALL: OutcomeShares = { studentPaysBasisPoints: 10_000, tutorEarnsBasisPoints: 10_000 };
const NOTHING: OutcomeShares = { studentPaysBasisPoints: 0, tutorEarnsBasisPoints: 0 };

/**
 * The outcome table of the domain: what an appointment that ended in this state is worth to both sides. A cancelled one
 * also needs the rule that applied, and a late one its share.
 */
export function outcomeShares(state: 'completed' | 'student_no_show' | 'tutor_no_show'): OutcomeShares;
export function outcomeShares(
  state: 'cancelled',
  rule: CancellationRule,
  policy: Pick<CancellationPolicy, 'lateShareBasisPoints'>,
): OutcomeShares;
export function outcomeShares(
  state: 'completed' | 'student_no_show' | 'tutor_no_show' | 'cancelled',
  rule?: CancellationRule,
  policy: Pick<CancellationPolicy, 'lateShareBasisPoints'> = DEFAULT_CANCELLATION_POLICY,
): OutcomeShares {
  if (state !== 'cancelled') return state === 'tutor_no_show' ? NOTHING : ALL;
  if (rule === 'too_late') return ALL;
  if (rule !== 'late') return NOTHING;
  return { studentPaysBasisPoints: policy.lateShareBasisPoints, tutorEarnsBasisPoints: policy.lateShareBasisPoints };
}

/** A question what cancelling would do at a moment; amounts in cents. */
export interface CancellationRequest {
  readonly by: Exclude<Actor, 'system'>;
  readonly startsAt: Instant;
  readonly now: Instant;
  /** What the student paid for the appointment, after discount and with taxes. */
  readonly priceCents: number;
  readonly policy?: CancellationPolicy;
}

/** What cancelling does, so that the student sees before the click what the server does after it; amounts in cents. */
export interface CancellationOutcome {
  readonly rule: CancellationRule;
  readonly refundCents: number;
  /** Price minus refund. */
  readonly studentPaysCents: number;
  /** The share of the full earning that the tutor is owed, for `earningCents` of `@4as/pricing`. */
  readonly tutorEarnsBasisPoints: number;
  /** The share of the price that is refunded, to be refunded by `@4as/pricing`, which rounds the same way. */
  readonly refundShareBasisPoints: number;
  /** The student cancels for nothing before this instant. */
  readonly freeUntil: Instant;
  /** The student pays the late share from then until before this instant. */
  readonly lateUntil: Instant;
}

/** The rule that applies to cancelling now, and its amounts. At a limit's very instant the limit has passed. */
export function cancellationOutcome(request: CancellationRequest): CancellationOutcome {
  const policy = request.policy ?? DEFAULT_CANCELLATION_POLICY;
  const freeUntil = request.startsAt - policy.freeUntilMinutes * MINUTE;
  const lateUntil = request.startsAt - policy.lateUntilMinutes * MINUTE;
  const rule = ruleFor(request, freeUntil, lateUntil);
  const shares = outcomeShares('cancelled', rule, policy);
  const refundShareBasisPoints = 10_000 - shares.studentPaysBasisPoints;
  const refundCents = shareOf(request.priceCents, refundShareBasisPoints);
  return {
    rule,
    refundCents,
    studentPaysCents: request.priceCents - refundCents,
    tutorEarnsBasisPoints: shares.tutorEarnsBasisPoints,
    refundShareBasisPoints,
    freeUntil,
    lateUntil,
  };
}

function ruleFor({ by, now }: CancellationRequest, freeUntil: Instant, lateUntil: Instant): CancellationRule {
  if (by === 'tutor') return 'by_tutor';
  if (by === 'admin') return 'by_admin';
  if (now < freeUntil) return 'free';
  return now < lateUntil ? 'late' : 'too_late';
}
