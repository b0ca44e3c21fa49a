import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import type { NotificationData, NotificationKind } from './notification-kinds.js';

export interface NewNotification<Kind extends NotificationKind> {
  /** Who is told. */
  userId: string;
  kind: Kind;
  data: NotificationData[Kind];
  /** The page it is about, as a path on the product's origin (see {@link pages}); null where there is none. */
  link: string | null;
}

/**
 * Tells a user something, in the transaction that makes it true: the row exists if and only if the change does, and the live
 * event follows the commit. Any viewer's command may tell anybody; it can't read what others were told.
 */
export async function notify<Kind extends NotificationKind>(
  _ctx: Context,
  tx: Transaction,
  { userId, kind, data, link }: NewNotification<Kind>,
): Promise<void> {
  const id = uuidv7();
  await tx.query('select app.notify($1, $2, $3, $4, $5)', [id, userId, kind, JSON.stringify(data), link]);
  tx.publish({ topic: 'notification', notificationId: id, userId });
}

/** As {@link notify}, to every admin who is not suspended. Needs a context that may see them: an admin's or the company's. */
export async function notifyAdmins<Kind extends NotificationKind>(
  ctx: Context,
  tx: Transaction,
  notification: Omit<NewNotification<Kind>, 'userId'>,
): Promise<void> {
  const admins = await tx.query<{ id: string }>(
    `select id from users where role = 'admin' and suspended_at is null order by id`,
  );
  for (const { id } of admins) await notify(ctx, tx, { ...notification, userId: id });
}
