import { idOf, type AskerName } from './askers.js';
import { addDecisions } from './decisions-of-a-pair.js';
import { addPay } from './pay-of-a-pair.js';
import { addSessions, HELD_UNTIL } from './sessions-of-a-pair.js';
import { addConversation, addTicket } from './talk-of-a-pair.js';
import type { WorldRows } from './world-row.js';

/** A student and a tutor who have to do with each other. */
export interface Pair {
  student: AskerName;
  tutor: AskerName;
  /** Makes the pair's amounts its own. */
  base: number;
  /** Starts of its sessions: a confirmed one, one in the cart, one of a pending order, one that was taught, one that was just taught. */
  days: readonly [string, string, string, string, string];
}

const EVERYONE: readonly AskerName[] = ['visitor', 'student', 'otherStudent', 'tutor', 'otherTutor'];

/** Adds all that belongs to a pair: their accounts, sessions, money, messages and what they were told. */
export function addPair(rows: WorldRows, pair: Pair): void {
  addAccounts(rows, pair);
  addTutorProfile(rows, pair);
  addSessions(rows, pair);
  addMoney(rows, pair);
  addPay(rows, pair);
  addDecisions(rows, pair);
  addConversation(rows, pair);
  addTicket(rows, pair);
}

function addAccounts(rows: WorldRows, { student, tutor }: Pair): void {
  for (const [name, role] of [
    [student, 'student'],
    [tutor, 'tutor'],
  ] as const) {
    rows.add(
      'users',
      {
        id: idOf(name),
        role,
        name: `secret name ${name}`,
        email: `secret-${name}@example.test`,
        email_verified: true,
        phone: null,
      },
      [name],
      { updaters: [name] },
    );
    rows.add(
      'files',
      {
        id: idOf(`file ${name}`),
        owner_id: idOf(name),
        kind: 'picture',
        name: 'p.webp',
        content_type: 'image/webp',
        size_bytes: 9,
        key: `key ${name}`,
      },
      EVERYONE,
      { adders: [name], removers: [name] },
    );
    rows.add(
      'notifications',
      {
        id: idOf(`notification ${name}`),
        user_id: idOf(name),
        kind: 'message.new',
        data: { otherName: `secret notification ${name}` },
        link: `/secret-link-${name}`,
      },
      [name],
      { updaters: [name] },
    );
    rows.add(
      'notification_preferences',
      { user_id: idOf(name), kind: 'reminder_day', channel: 'mail', enabled: false },
      [name],
      { updaters: [name], adders: [name] },
    );
    rows.addOwn(
      'calendar_feeds',
      {
        user_id: idOf(name),
        token_hash: `\\x${Buffer.from(`hash ${name}`).toString('hex')}`,
        created_at: `2026-10-02T04:${student === 'student' ? 10 : 20}:${role === 'student' ? 13 : 14}Z`,
      },
      [name],
    );
  }
}

function addTutorProfile(rows: WorldRows, { student, tutor, base }: Pair): void {
  const tutor_id = idOf(tutor);
  rows.add('tutors', { user_id: tutor_id, display_name: `Tutor ${tutor}`, bio: `Bio of ${tutor}` }, EVERYONE, {
    updaters: [tutor],
  });
  rows.add('tutor_rates', { tutor_id, starts_on: '2020-01-01', hourly_rate_cents: base + 1 }, [tutor]);
  rows.add('teachings', { tutor_id, course_id: idOf('course'), level: 'expert', state: 'approved' }, EVERYONE);
  rows.add(
    'teachings',
    { tutor_id, course_id: idOf('other course'), level: `secret wish ${tutor}`, state: 'requested' },
    [tutor],
    { adders: [tutor] },
  );
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    rows.addOwn(
      'availability_rules',
      { id: idOf(`rule ${weekday} ${tutor}`), tutor_id, weekday, start_minute: 480, end_minute: 1320 },
      [tutor],
      EVERYONE,
    );
  }
  rows.addOwn('availability_overrides', { tutor_id, on_date: '2031-01-06', ranges: [] }, [tutor], EVERYONE);
  rows.addOwn(
    'time_off',
    {
      id: idOf(`time off ${tutor}`),
      tutor_id,
      starts_at: '2031-02-03T00:00:00Z',
      ends_at: '2031-02-04T00:00:00Z',
      reason: `secret reason ${tutor}`,
    },
    [tutor],
  );
  rows.addOwn(
    'tutor_meeting_links',
    { tutor_id, url: `https://meet.example.test/secret-default-${tutor}`, platform: 'other' },
    [tutor],
    [student, tutor],
  );
}

function addMoney(rows: WorldRows, { student, tutor, base }: Pair): void {
  const student_id = idOf(student);
  const own = [student];
  const amounts = (cents: number) => ({ discount_cents: 0, gst_cents: 0, qst_cents: 0, total_cents: cents });
  const order = (name: string, state: string, cents: number, more: object) => ({
    id: idOf(`${name} ${student}`),
    student_id,
    state,
    subtotal_cents: cents,
    ...amounts(cents),
    expires_at: HELD_UNTIL,
    ...more,
  });
  const line = (name: string, appointment: string, cents: number) => ({
    id: idOf(`line of ${name} ${student}`),
    order_id: idOf(`${name} ${student}`),
    appointment_id: idOf(`${appointment} ${student}`),
    position: 1,
    course_name: 'Course',
    tutor_name: `Tutor ${tutor}`,
    minutes: 60,
    price_cents: cents,
    ...amounts(cents),
  });
  rows.add(
    'session_reminders',
    {
      appointment_id: idOf(`taught ${student}`),
      user_id: idOf(student),
      kind: 'reminder_day',
      starts_at: '2026-01-05',
      sent_at: '2026-01-04T15:00:00Z',
    },
    [],
  );
  rows.add(
    'orders',
    order('order', 'paid', base + 11, {
      paid_at: '2026-10-01T00:00:00Z',
      coupon_id: idOf('coupon'),
      coupon_code: 'SECRET',
    }),
    own,
  );
  rows.add('order_lines', line('order', 'appointment', base + 11), own);
  rows.add(
    'orders',
    order('pending order', 'pending', base + 12, { payment_url: `https://pay.example.test/secret-${student}` }),
    own,
    {
      updaters: own,
      adders: own,
    },
  );
  rows.add('order_lines', line('pending order', 'pending', base + 12), own, { adders: own });
  rows.add(
    'order_charges',
    {
      id: idOf(`charge ${student}`),
      order_id: idOf(`order ${student}`),
      request_id: idOf(`charge request ${student}`),
      payment_method_id: `pm_secret_${student}`,
      off_session: false,
      state: 'succeeded',
      created_at: '2026-10-01T00:00:00Z',
      updated_at: '2026-10-01T00:00:00Z',
    },
    own,
  );
  rows.add('coupon_redemptions', { order_id: idOf(`order ${student}`), coupon_id: idOf('coupon'), student_id }, own);
  rows.add(
    'payments',
    {
      id: idOf(`payment ${student}`),
      order_id: idOf(`order ${student}`),
      stripe_payment_intent_id: `pi_secret_${student}`,
      amount_cents: base + 11,
      received_at: '2026-10-01T00:00:00Z',
    },
    own,
  );
  rows.add(
    'disputes',
    {
      id: idOf(`dispute ${student}`),
      order_id: idOf(`order ${student}`),
      payment_id: idOf(`payment ${student}`),
      stripe_dispute_id: `du_secret_${student}`,
      state: 'inquiry',
      reason: 'general',
      amount_cents: base + 3,
      withdrawn_cents: 0,
      opened_at: '2026-10-01T00:00:00Z',
      updated_at: '2026-10-01T00:00:00Z',
    },
    [],
  );
  rows.add(
    'refunds',
    {
      id: idOf(`refund ${student}`),
      order_id: idOf(`order ${student}`),
      payment_id: idOf(`payment ${student}`),
      request_id: idOf(`request ${student}`),
      amount_cents: base + 2,
      state: 'failed',
      reason: `secret refund ${student}`,
    },
    own,
  );
  rows.add(
    'refund_lines',
    { refund_id: idOf(`refund ${student}`), order_line_id: idOf(`line of order ${student}`), amount_cents: base + 2 },
    own,
  );
  rows.addOwn('carts', { student_id, coupon_code: `SECRET-${student}` }, own);
  rows.addOwn(
    'cart_lines',
    { appointment_id: idOf(`hold ${student}`), student_id, price_cents: base + 13, taxable: false },
    own,
  );
  rows.add('stripe_customers', { user_id: student_id, stripe_customer_id: `cus_secret_${student}` }, own, {
    adders: own,
  });
  rows.add(
    'appointment_outcomes',
    {
      appointment_id: idOf(`taught ${student}`),
      student_pays_cents: base + 4,
      refund_cents: base + 5,
      decided_at: '2026-01-01T00:00:00Z',
    },
    own,
  );
}
