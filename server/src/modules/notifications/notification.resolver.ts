import { Arg, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, signedIn, SignedInOnly } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { notFound } from '../../graphql/errors.js';
import type { Page } from '../../graphql/connections.js';
import type { EventOf } from '../../live/events.js';
import { markNotificationsRead } from './mark-notifications-read.js';
import { Notification, NotificationConnection, NotificationEvent } from './notification.entity.js';
import { listNotifications, ownNotification, unreadNotificationsLoader } from './notification.queries.js';
import { MarkNotificationsReadResult } from './notification.results.js';
import {
  NotificationPreference,
  NotificationPreferencesResult,
  preferencesOf,
  setNotificationPreference,
  SetNotificationPreferenceInput,
} from './preferences.js';

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

  @Allow('student', 'tutor')
  @Query(() => [NotificationPreference], {
    description: 'What the viewer may choose to be told of, with what they chose.',
  })
  notificationPreferences(@Ctx() ctx: Context): Promise<NotificationPreference[]> {
    return preferencesOf(ctx.db, signedIn(ctx.viewer).id);
  }

  @Allow('student', 'tutor')
  @Mutation(() => NotificationPreferencesResult, { description: 'Says whether to be told of something in one way.' })
  setNotificationPreference(
    @Arg('input', { description: 'Of what, how, and whether.' }) input: SetNotificationPreferenceInput,
    @Ctx() ctx: Context,
  ): Promise<typeof NotificationPreferencesResult> {
    return run(ctx, setNotificationPreference, input);
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
