import { Arg, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../context.js';
import { SignedInOnly } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import type { Page } from '../../graphql/connections.js';
import type { EventOf } from '../../live/events.js';
import { markNotificationsRead } from './mark-notifications-read.js';
import { Notification, NotificationConnection, NotificationEvent } from './notification.entity.js';
import { listNotifications, ownNotification, unreadNotificationsLoader } from './notification.queries.js';
import { MarkNotificationsReadResult } from './notification.results.js';

@Resolver()
export class NotificationResolver {
  @SignedInOnly()
  @Query(() => NotificationConnection, { description: 'What the viewer was told, newest first.' })
  notifications(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Notification>> {
    return listNotifications(ctx, first ?? 20, after);
  }

  @SignedInOnly()
  @Mutation(() => MarkNotificationsReadResult, { description: 'Marks all that the viewer was told as read.' })
  markNotificationsRead(@Ctx() ctx: Context): Promise<typeof MarkNotificationsReadResult> {
    return markNotificationsRead(ctx);
  }

  @SignedInOnly()
  @Subscription(() => NotificationEvent, {
    description: 'What the viewer is told, as it is told.',
    subscribe: ({ context }: { context: Context }) => {
      const { viewer, services } = context;
      return services.live.subscribe('notification', (event) => event.userId === viewer.id);
    },
  })
  async notificationEvents(@Root() event: EventOf<'notification'>, @Ctx() ctx: Context): Promise<NotificationEvent> {
    const [notification, unread] = await Promise.all([
      ownNotification(ctx, event.notificationId),
      ctx.load(unreadNotificationsLoader, event.userId),
    ]);
    if (!notification) throw notFound('notification');
    return { notification, unread };
  }
}
