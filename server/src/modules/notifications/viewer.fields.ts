import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { User } from '../accounts/index.js';
import { unreadNotificationsLoader } from './notification.queries.js';

@Resolver(() => User)
export class ViewerNotificationFields {
  @FieldResolver(() => Int, { description: 'Notifications not read yet.' })
  unreadNotifications(@Root() user: User, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(unreadNotificationsLoader, user.id);
  }
}
