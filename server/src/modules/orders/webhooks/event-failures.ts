import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { defineMail } from '../../mail/index.js';
import { notifyAdmins, pages } from '../../notifications/index.js';

declare module '../../mail/index.js' {
  interface MailData {
    'stripe-event-failed': { eventId: string; type: string };
  }
}

defineMail('stripe-event-failed', ({ eventId, type }, { t, url }) => ({
  subject: t('stripeEventFailed.subject'),
  heading: t('stripeEventFailed.subject'),
  paragraphs: [t('stripeEventFailed.text', { type })],
  action: { label: t('stripeEventFailed.action'), url: url(pages.admin.stripeEvent(eventId)) },
  note: t('stripeEventFailed.note'),
}));

/** What the next attempt mends is no news: admins are told of an event after so many. */
const ATTEMPTS_BEFORE_ALERT = 3;
const LONGEST_ERROR = 500;

interface Failed {
  type: string;
  attempts: number;
  isTold: boolean;
}

/**
 * Writes down that an event could not be acted on. Admins are told of it once, when it has failed a few times: by a notification, and by a mail
 * unless there was one within the hour, since where one event fails, many do.
 */
export async function writeFailure(
  ctx: Context,
  eventId: string,
  orderId: string | null,
  error: unknown,
): Promise<void> {
  await ctx.transact(async (tx) => {
    const [event] = await tx.query<Failed>(
      `update stripe_events set attempts = attempts + 1, error = $2, state = 'failed', order_id = coalesce($3, order_id)
       where id = $1 and state in ('received', 'failed')
       returning type, attempts, alerted_at is not null as "isTold"`,
      [eventId, errorText(error), orderId],
    );
    if (event && !event.isTold && event.attempts >= ATTEMPTS_BEFORE_ALERT) await alert(ctx, tx, eventId, event.type);
  });
}

async function alert(ctx: Context, tx: Transaction, eventId: string, type: string): Promise<void> {
  // Events that fail at the same time take turns: one of them writes the mail.
  await tx.query(`select pg_advisory_xact_lock(hashtext('alert of failed stripe events'))`);
  const [recent] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from stripe_events where alerted_at > $1::timestamptz - interval '1 hour'`,
    [ctx.now],
  );
  await tx.query('update stripe_events set alerted_at = $2 where id = $1', [eventId, ctx.now]);
  await notifyAdmins(ctx, tx, {
    kind: 'stripe.event-failed',
    data: { type },
    link: pages.admin.stripeEvent(eventId),
  });
  if (recent?.count !== 0) return;
  const admins = await tx.query<{ id: string }>(
    `select id from users where role = 'admin' and suspended_at is null order by id`,
  );
  for (const { id } of admins)
    await tx.enqueue('send-mail', { userId: id, mail: 'stripe-event-failed', data: { eventId, type } });
}

/** An error's words for people to read: without keys, and without anything that could be a card's number. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replaceAll(/\b(?:sk|rk|pk|whsec)_\w+/g, '…')
    .replaceAll(/\b(?:\d[ -]?){11,18}\d\b/g, '…')
    .slice(0, LONGEST_ERROR);
}
