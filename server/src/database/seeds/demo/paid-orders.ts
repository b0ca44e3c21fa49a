import { earningCents, refundOfLine, type LineAmounts } from '@4as/pricing';
import {
  DAY,
  DEFAULT_CANCELLATION_POLICY,
  HOUR,
  MINUTE,
  outcomeShares,
  type CancellationRule,
  type Instant,
  type OutcomeShares,
} from '@4as/scheduling';
import type { Random } from '../random.js';
import type { DemoOutcome, DemoSession } from './calendar.js';
import type { DemoLanguage } from './catalogue.js';
import type { DemoRows } from './demo-rows.js';
import type { DemoOrder } from './orders.js';
import { settleInvented } from './settled-differences.js';
import type { DemoPayment } from './stripe-payments.js';

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
}

interface OutcomeRow {
  state: 'confirmed' | 'completed' | 'student_no_show' | 'tutor_no_show' | 'cancelled';
  shares: OutcomeShares;
  cancelledBy: 'student' | 'tutor' | null;
  rule?: CancellationRule;
  action: string;
}

/** The state of each outcome and what it is worth, by the domain's own table. */
const OUTCOMES: Record<DemoOutcome, OutcomeRow> = {
  confirmed: {
    state: 'confirmed',
    shares: { studentPaysBasisPoints: 10_000, tutorEarnsBasisPoints: 0 },
    cancelledBy: null,
    action: 'confirm',
  },
  completed: { state: 'completed', shares: outcomeShares('completed'), cancelledBy: null, action: 'complete' },
  student_no_show: {
    state: 'student_no_show',
    shares: outcomeShares('student_no_show'),
    cancelledBy: null,
    action: 'report_student_no_show',
  },
  tutor_no_show: {
    state: 'tutor_no_show',
    shares: outcomeShares('tutor_no_show'),
    cancelledBy: null,
    action: 'report_tutor_no_show',
  },
  cancelled_free: {
    state: 'cancelled',
    shares: outcomeShares('cancelled', 'free', DEFAULT_CANCELLATION_POLICY),
    cancelledBy: 'student',
    rule: 'free',
    action: 'cancel',
  },
  cancelled_late: {
    state: 'cancelled',
    shares: outcomeShares('cancelled', 'late', DEFAULT_CANCELLATION_POLICY),
    cancelledBy: 'student',
    rule: 'late',
    action: 'cancel',
  },
  cancelled_by_tutor: {
    state: 'cancelled',
    shares: outcomeShares('cancelled', 'by_tutor', DEFAULT_CANCELLATION_POLICY),
    cancelledBy: 'tutor',
    rule: 'by_tutor',
    action: 'cancel',
  },
};

const REASONS: Record<DemoLanguage, Record<'student' | 'tutor', readonly string[]>> = {
  fr: {
    student: [
      'Un quart de travail s’est ajouté.',
      'Je suis malade, désolée.',
      'L’examen a été déplacé.',
      'Conflit d’horaire.',
    ],
    tutor: ['Rendez-vous médical imprévu.', 'Panne de courant chez moi.', 'Colloque à l’université ce jour-là.'],
  },
  en: {
    student: ['An extra shift at work.', 'I’m sick, sorry.', 'The exam was moved.'],
    tutor: ['A medical appointment came up.', 'Power cut at home.'],
  },
};

/** Adds a paid order with everything that followed from it: sessions, refunds of those that fell through, and the tutors' earnings. */
export function addPaidOrder({ rows, random, now }: Source, order: DemoOrder, payment: DemoPayment): void {
  const endings = order.sessions.map((session) => endOf(session, order, random, now));
  const refunded = order.amounts.lines.map((line, index) => refundOf(line, endings[index]?.shares));
  const refundedCents = refunded.reduce((total, cents) => total + cents, 0);
  const paymentId = random.uuid();
  const state =
    refundedCents === 0 ? 'paid' : refundedCents === order.amounts.totalCents ? 'refunded' : 'partly_refunded';
  const paidAt = new Date(order.paidAt);
  const lastChange = Math.max(order.paidAt, ...endings.map((ending) => ending.cancelledAt ?? 0));
  rows.add('orders', {
    id: order.id,
    student_id: order.student.id,
    state,
    coupon_id: order.coupon?.id ?? null,
    coupon_code: order.coupon?.code ?? null,
    subtotal_cents: order.amounts.subtotalCents,
    discount_cents: order.amounts.discountCents,
    gst_cents: order.amounts.gstCents,
    qst_cents: order.amounts.qstCents,
    total_cents: order.amounts.totalCents,
    refunded_cents: refundedCents,
    expires_at: new Date(order.paidAt + 25 * MINUTE),
    created_at: new Date(order.paidAt - 4 * MINUTE),
    paid_at: paidAt,
    updated_at: new Date(lastChange),
  });
  if (order.coupon) {
    rows.add('coupon_redemptions', {
      order_id: order.id,
      coupon_id: order.coupon.id,
      student_id: order.student.id,
      created_at: paidAt,
      released_at: state === 'refunded' ? new Date(lastChange) : null,
    });
  }
  rows.add('payments', {
    id: paymentId,
    order_id: order.id,
    stripe_payment_intent_id: payment.paymentIntentId,
    stripe_charge_id: payment.chargeId,
    amount_cents: order.amounts.totalCents,
    card_brand: payment.cardBrand,
    card_last4: payment.cardLast4,
    received_at: paidAt,
    created_at: paidAt,
  });
  const ofOrder = { orderId: order.id, cents: order.amounts.totalCents, at: order.paidAt };
  settleInvented(rows, { kind: 'payment', stripeId: payment.paymentIntentId, ...ofOrder });
  order.sessions.forEach((session, position) => {
    const [line, ending, cents] = [order.amounts.lines[position], endings[position], refunded[position]];
    if (!line || !ending || cents === undefined) throw new Error('Every session has a line.');
    const lineId = random.uuid();
    addSession({ rows, random, now }, session, ending, order);
    rows.add('order_lines', {
      id: lineId,
      order_id: order.id,
      appointment_id: session.id,
      position: position + 1,
      course_name: session.course.name,
      tutor_name: session.tutor.profile.displayName,
      minutes: session.minutes,
      price_cents: line.priceCents,
      discount_cents: line.discountCents,
      gst_cents: line.gstCents,
      qst_cents: line.qstCents,
      total_cents: line.totalCents,
      refunded_cents: cents,
    });
    if (ending.cancelledAt === null) return;
    rows.add('appointment_outcomes', {
      appointment_id: session.id,
      student_pays_cents: line.totalCents - cents,
      refund_cents: cents,
      decided_at: new Date(ending.cancelledAt),
    });
    if (cents === 0) return;
    const refundId = random.uuid();
    const requestId = random.uuid();
    const stripeId = `re_demo_${random.token(16)}`;
    settleInvented(rows, { kind: 'refund', stripeId, orderId: order.id, cents, at: ending.cancelledAt });
    rows.add('refunds', {
      id: refundId,
      order_id: order.id,
      payment_id: paymentId,
      request_id: requestId,
      amount_cents: cents,
      state: 'succeeded',
      reason: ending.reason ?? 'Absence du tuteur',
      stripe_refund_id: stripeId,
      created_at: new Date(ending.cancelledAt),
      updated_at: new Date(ending.cancelledAt),
    });
    rows.add('refund_lines', { refund_id: refundId, order_line_id: lineId, amount_cents: cents });
  });
}

interface Ending extends OutcomeRow {
  cancelledAt: Instant | null;
  reason: string | null;
}

function endOf(session: DemoSession, order: DemoOrder, random: Random, now: Instant): Ending {
  const row = OUTCOMES[session.outcome];
  const reason = row.cancelledBy && random.pick(REASONS[session.course.language ?? 'fr'][row.cancelledBy]);
  return { ...row, reason, cancelledAt: cancelledAt(session, order, random, now) };
}

/** When a session fell through, after it was paid: a day or more before it, the same day, or for an absence soon after its start. */
function cancelledAt(
  { outcome, start }: DemoSession,
  { paidAt }: DemoOrder,
  random: Random,
  now: Instant,
): Instant | null {
  switch (outcome) {
    case 'cancelled_free':
    case 'cancelled_by_tutor': {
      const latest = Math.min(start - DAY - HOUR, now - MINUTE);
      return paidAt + MINUTE + Math.floor(random.fraction() * (latest - paidAt - MINUTE));
    }
    case 'cancelled_late':
      return start - random.integer(3, 10) * HOUR;
    case 'tutor_no_show':
      return start + 25 * MINUTE;
    default:
      return null;
  }
}

function refundOf(line: LineAmounts, shares: OutcomeShares | undefined): number {
  return refundOfLine({ ...line, refundedCents: 0 }, 10_000 - (shares?.studentPaysBasisPoints ?? 10_000)).refundCents;
}

function addSession({ rows, random }: Source, session: DemoSession, ending: Ending, order: DemoOrder): void {
  const { id, student, tutor, course, start, end, minutes } = session;
  const known = ending.cancelledAt ?? (ending.state === 'confirmed' ? order.paidAt : end + HOUR);
  rows.add('appointments', {
    id,
    student_id: student.id,
    tutor_id: tutor.id,
    course_id: course.id,
    series_id: session.seriesId ?? null,
    charge_at: null,
    state: ending.state,
    starts_at: new Date(start),
    ends_at: new Date(end),
    taken_until: new Date(end + tutor.bufferMinutes * MINUTE),
    held_until: null,
    sequence: ending.state === 'cancelled' ? 1 : 0,
    cancelled_at: ending.state === 'cancelled' && ending.cancelledAt ? new Date(ending.cancelledAt) : null,
    cancelled_by: ending.cancelledBy,
    cancel_reason: ending.reason,
    cancellation_rule: ending.rule ?? null,
    created_at: new Date(order.paidAt - 10 * MINUTE),
    updated_at: new Date(known),
  });
  const change = (
    action: string,
    at: Instant,
    actorId: string | null,
    actorRole: string,
    reason: string | null,
  ): void =>
    rows.add('appointment_changes', {
      id: random.uuid(),
      appointment_id: id,
      action,
      at: new Date(at),
      actor_id: actorId,
      actor_role: actorRole,
      reason,
    });
  change('hold', order.paidAt - 10 * MINUTE, student.id, 'student', null);
  change('confirm', order.paidAt, null, 'system', null);
  if (ending.state !== 'confirmed') {
    const actor =
      ending.cancelledBy === 'student' || ending.state === 'tutor_no_show'
        ? student
        : ending.state === 'completed'
          ? null
          : tutor;
    change(
      ending.action,
      known,
      actor?.id ?? null,
      actor === student ? 'student' : actor ? 'tutor' : 'system',
      ending.reason,
    );
  }
  if (ending.shares.tutorEarnsBasisPoints > 0) {
    const hourlyRateCents = tutor.profile.hourlyRateCents;
    rows.add('earnings', {
      appointment_id: id,
      tutor_id: tutor.id,
      amount_cents: earningCents(hourlyRateCents, minutes, ending.shares.tutorEarnsBasisPoints),
      share_basis_points: ending.shares.tutorEarnsBasisPoints,
      hourly_rate_cents: hourlyRateCents,
      minutes,
      earned_at: new Date(end),
      created_at: new Date(known),
    });
  }
}
