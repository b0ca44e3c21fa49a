import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { NotificationsRead } from './notification.results.js';

/** Marks all notifications of the viewer as read, those told up to now. */
export async function markNotificationsRead(ctx: Context): Promise<NotificationsRead> {
  const { id } = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    await tx.query('update notifications set read_at = $2 where user_id = $1 and read_at is null', [id, ctx.now]);
    return new NotificationsRead(0);
  });
}
