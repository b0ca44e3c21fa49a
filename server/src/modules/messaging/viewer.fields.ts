import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { User } from '../accounts/index.js';
import { unreadMessagesLoader } from './conversation.loaders.js';

@Resolver(() => User)
export class ViewerMessagingFields {
  @FieldResolver(() => Int, { description: 'Messages of all conversations not read yet.' })
  unreadMessages(@Root() { id }: User, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(unreadMessagesLoader, id);
  }
}
