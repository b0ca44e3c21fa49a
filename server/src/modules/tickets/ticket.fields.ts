import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Person, personLoader } from '../accounts/index.js';
import { Conversation, ticketConversationLoader } from '../messaging/index.js';
import { Ticket } from './ticket.entity.js';

@Resolver(() => Ticket)
export class TicketFields {
  @FieldResolver(() => Person, { description: 'Who asked.' })
  async requester(@Root() { requesterId }: Ticket, @Ctx() ctx: Context): Promise<Person> {
    const person = await ctx.load(personLoader, requesterId);
    if (!person) throw new Error('The requester of a ticket is not to be seen by its reader.');
    return person;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The admin who takes care of it; for its requester, once they have written.',
  })
  assignee(@Root() { assigneeId }: Ticket, @Ctx() ctx: Context): Promise<Person | null> {
    return assigneeId === null ? Promise.resolve(null) : ctx.load(personLoader, assigneeId);
  }

  @FieldResolver(() => Conversation, { description: 'What is said about it.' })
  async conversation(@Root() { id }: Ticket, @Ctx() ctx: Context): Promise<Conversation> {
    const conversation = await ctx.load(ticketConversationLoader, id);
    if (!conversation) throw new Error('A ticket has no conversation.');
    return conversation;
  }
}
