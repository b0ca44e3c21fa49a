import { randomUUID } from 'node:crypto';
import type { Shop } from './shop.js';
import type { Asker } from './test-world.js';

const LENGTHEN = `mutation ($input: LengthenSessionInput!) {
  lengthenSession(input: $input) {
    __typename
    ... on CheckoutStarted { paymentUrl order { id kind state totalCents lines { minutes tutorName } } }
    ... on OrderPaid { order { id kind state totalCents lines { minutes tutorName } } }
    ... on AuthenticationNeeded { url order { id } }
    ... on PaymentUnderWay { order { id } }
    ... on AppointmentChanged { appointment { minutes } }
    ... on CardDeclined { reason }
    ... on SlotTaken { nearest { startsAt } }
    ... on ReschedulingRefused { refusal }
    ... on TransitionNotAllowed { state }
    ... on InvalidInput { fields { path } }
    ... on Failure { code text: message }
  }
}`;

/** What `lengthenSession` answers. */
export interface LengthenAnswer {
  __typename: string;
  paymentUrl: string;
  order: { id: string; kind: string; state: string; totalCents: number; lines: { minutes: number }[] };
}

/** A booked session of 60 minutes and who is in it. */
export interface BookedSession {
  student: Asker;
  id: string;
  orderId: string;
  startsAt: Date;
}

/** A student with a paid session of 60 minutes, at 60 $ an hour. */
export async function bookedSession(shop: Shop): Promise<BookedSession> {
  const { student, held, orderId } = await shop.paidOrder();
  const id = held[0] ?? '';
  const [row] = await shop.world.rows<{ at: Date }>('select starts_at as at from appointments where id = $1', [id]);
  return { student, id, orderId, startsAt: row?.at ?? new Date() };
}

/** Asks for 90 minutes at the same time for 30 $ on the hosted page, but for what is said otherwise; any answer. */
export async function lengthen(
  shop: Shop,
  { student, id, startsAt }: BookedSession,
  input: {
    startsAt?: Date;
    minutes?: number;
    totalCents?: number;
    cardId?: string;
    requestId?: string;
    tutorId?: string;
  } = {},
): Promise<LengthenAnswer> {
  const { lengthenSession } = await shop.world.ask<{ lengthenSession: LengthenAnswer }>(student, LENGTHEN, {
    input: { appointmentId: id, startsAt, minutes: 90, totalCents: 3000, requestId: randomUUID(), ...input },
  });
  return lengthenSession;
}

/** How a session stands: its length, state and the changes of its time that both people read. */
export async function sessionNow(
  shop: Shop,
  id: string,
): Promise<{ minutes: number; state: string; sequence: number; moves: number; startsAt: Date }> {
  const [row] = await shop.world.rows<{
    minutes: number;
    state: string;
    sequence: number;
    moves: number;
    startsAt: Date;
  }>(
    `select (extract(epoch from ends_at - starts_at) / 60)::integer as minutes, state, sequence, starts_at as "startsAt",
       (select count(*)::integer from appointment_changes c where c.appointment_id = a.id and c.action = 'reschedule') as moves
     from appointments a where id = $1`,
    [id],
  );
  if (!row) throw new Error('There is no such session.');
  return row;
}

/** Whether the half hour after a session of 60 minutes is kept for its student. */
export async function isKept(shop: Shop, id: string): Promise<boolean> {
  const rows = await shop.world.rows(`select id from appointments where replaces_id = $1 and state = 'held'`, [id]);
  return rows.length > 0;
}
