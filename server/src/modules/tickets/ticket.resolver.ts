import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { notFound } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import type { EventOf } from '../../live/events.js';
import { assignTicket } from './assign-ticket.js';
import { openTicket } from './open-ticket.js';
import { replyToTicket } from './reply-to-ticket.js';
import { resolveTicket } from './resolve-ticket.js';
import { Ticket, TicketConnection, TicketEvent } from './ticket.entity.js';
import { AssignTicketInput, OpenTicketInput, ReplyToTicketInput, TicketFilter, TicketInput } from './ticket.inputs.js';
import { ticketLoader, unansweredTicketsLoader } from './ticket.loaders.js';
import { listTickets } from './ticket.queries.js';
import { OpenTicketResult, ReplyToTicketResult, TicketResult, WriteAboutSessionResult } from './ticket.results.js';
import { writeAboutSession } from './write-about-session.js';
import { WriteAboutSessionInput } from './write-about-session.types.js';

@Resolver()
export class TicketResolver {
  @Allow('student', 'admin')
  @Query(() => TicketConnection, {
    description:
      'Admins: the queue, what waits first (by priority, then by age). Students: their own, the last touched first.',
  })
  tickets(
    @Arg('filter', () => TicketFilter, { nullable: true }) filter: TicketFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Ticket>> {
    return listTickets(ctx, filter ?? {}, first ?? 20, after);
  }

  @Allow('student', 'admin')
  @Query(() => Ticket, {
    nullable: true,
    description: 'A ticket of the viewer (admins: any); null when there is none with this id.',
  })
  ticket(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Ticket | null> {
    return isUuid(id) ? ctx.load(ticketLoader, id) : Promise.resolve(null);
  }

  @Allow('student')
  @Mutation(() => OpenTicketResult, {
    description: 'Asks support for help; again with the same `clientId`, it is the same ticket.',
  })
  openTicket(@Arg('input') input: OpenTicketInput, @Ctx() ctx: Context): Promise<typeof OpenTicketResult> {
    return run(ctx, openTicket, input);
  }

  @Allow('student', 'admin')
  @Mutation(() => ReplyToTicketResult, { description: 'Admins answer: ANSWERED; the requester writes: OPEN again.' })
  replyToTicket(@Arg('input') input: ReplyToTicketInput, @Ctx() ctx: Context): Promise<typeof ReplyToTicketResult> {
    return run(ctx, replyToTicket, input);
  }

  @Allow('admin')
  @Mutation(() => WriteAboutSessionResult, {
    description:
      'Writes to the people of a session: to the student by a ticket, to the tutor by a notification and a mail.',
  })
  writeAboutSession(
    @Arg('input', { description: 'Which session, to whom and what.' }) input: WriteAboutSessionInput,
    @Ctx() ctx: Context,
  ): Promise<typeof WriteAboutSessionResult> {
    return run(ctx, writeAboutSession, input);
  }

  @Allow('admin')
  @Mutation(() => TicketResult, { description: 'Gives a ticket to an admin, or to nobody.' })
  assignTicket(@Arg('input') input: AssignTicketInput, @Ctx() ctx: Context): Promise<typeof TicketResult> {
    return run(ctx, assignTicket, input);
  }

  @Allow('student', 'admin')
  @Mutation(() => TicketResult, {
    description: 'Says that a ticket is settled; its requester may take it up again for 30 days.',
  })
  resolveTicket(@Arg('input') input: TicketInput, @Ctx() ctx: Context): Promise<typeof TicketResult> {
    return run(ctx, resolveTicket, input);
  }

  @Allow('student', 'admin')
  @Subscription(() => TicketEvent, {
    description: 'Tickets that the viewer may see: new, answered, changed.',
    subscribe: ({ context: { services, viewer } }: { context: Context }) =>
      services.live.subscribe('ticket', (event) => viewer.role === 'admin' || event.requesterId === viewer.id),
  })
  async ticketEvents(@Root() { ticketId }: EventOf<'ticket'>, @Ctx() ctx: Context): Promise<TicketEvent> {
    const [ticket, unanswered] = await Promise.all([
      ctx.load(ticketLoader, ticketId),
      ctx.load(unansweredTicketsLoader, 'all'),
    ]);
    if (!ticket) throw notFound('ticket');
    return { ticket, unanswered };
  }
}
