import { In } from 'typeorm';
import type { Context } from '../../context.js';
import { defineLoader } from '../../database/loaders.js';
import { signedIn } from '../../graphql/authorization.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { notificationValues } from './notification-kinds.js';
import { Notification } from './notification.entity.js';

const kinds = Object.keys(notificationValues);

/** The viewer's notifications, newest first. */
export async function listNotifications(
  ctx: Context,
  first: number,
  after: string | null | undefined,
): Promise<Page<Notification>> {
  const { id } = signedIn(ctx.viewer);
  const [lastId] = fromCursor(after, 1) ?? [null];
  const rows = await ctx.db.em
    .createQueryBuilder(Notification, 'n')
    .where('n.userId = :id and n.kind in (:...kinds)', { id, kinds })
    // the place of the last row is read again rather than sent: a cursor would cut its microseconds off
    .andWhere(
      `(cast(:lastId as uuid) is null or (n.created_at, n.id) <
        (select last.created_at, last.id from notifications last where last.id = cast(:lastId as uuid)))`,
      { lastId },
    )
    .orderBy('n.createdAt', 'DESC')
    .addOrderBy('n.id', 'DESC')
    .limit(pageSize(first) + 1)
    .getMany();
  return pageOf(rows, first, (row) => toCursor(row.id));
}

/** Notifications not read yet, by user. Row-level security leaves 0 for anybody but the viewer. */
export const unreadNotificationsLoader = defineLoader<string, number>({
  name: 'unread notifications',
  async batch(ctx, userIds) {
    const rows = await ctx.db.query<{ user_id: string; unread: string }>(
      'select user_id, count(*) as unread from notifications where user_id = any ($1) and read_at is null and kind = any ($2) group by user_id',
      [userIds, kinds],
    );
    const unread = new Map(rows.map((row) => [row.user_id, Number(row.unread)]));
    return userIds.map((id) => unread.get(id) ?? 0);
  },
});

/** A notification of the viewer; null when it is somebody else's or gone. */
export async function ownNotification(ctx: Context, id: string): Promise<Notification | null> {
  return ctx.db.em.findOneBy(Notification, { id, userId: signedIn(ctx.viewer).id, kind: In(kinds) });
}
