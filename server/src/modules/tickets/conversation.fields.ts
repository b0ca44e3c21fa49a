import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { Conversation } from '../messaging/index.js';
import { Ticket } from './ticket.entity.js';
import { ticketLoader } from './ticket.loaders.js';

@Resolver(() => Conversation)
export class ConversationTicketFields {
  @Allow('student', 'admin')
  @FieldResolver(() => Ticket, { nullable: true, description: 'The ticket that it is about.' })
  ticket(@Root() { ticketId }: Conversation, @Ctx() ctx: Context): Promise<Ticket | null> {
    return ticketId === null ? Promise.resolve(null) : ctx.load(ticketLoader, ticketId);
  }
}
