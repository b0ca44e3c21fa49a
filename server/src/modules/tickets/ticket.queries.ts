import type { Context } from '../../context.js';
import { searchPatterns } from '../../database/search.js';
import type { Db } from '../../database/unit-of-work.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { notFound } from '../../graphql/errors.js';
import { Ticket } from './ticket.entity.js';
import type { TicketFilter } from './ticket.inputs.js';

const columns = `t.id, t.number, t.requester_id as "requesterId", t.category, t.priority, t.subject, t.state, t.assignee_id as "assigneeId",
  t.order_id as "orderId", t.appointment_id as "appointmentId", t.created_at as "createdAt", t.updated_at as "updatedAt",
  t.first_replied_at as "firstRepliedAt", t.resolved_at as "resolvedAt"`;

/** Tickets by id, of those that the viewer may see; in no order. */
export function ticketsByIds(db: Db, ids: readonly string[]): Promise<Ticket[]> {
  return db.query<Ticket>(`select ${columns} from tickets t where t.id = any ($1)`, [ids]);
}

/** A ticket that the viewer may see; throws NOT_FOUND otherwise. `lock`: nobody else changes it until the transaction ends. */
export async function findTicket(db: Db, id: string, lock = false): Promise<Ticket> {
  const [ticket] = await db.query<Ticket>(
    `select ${columns} from tickets t where t.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  if (!ticket) throw notFound('ticket');
  return Object.assign(new Ticket(), ticket);
}

/**
 * The order of the queue, as three ascending numbers. For support: what waits, the most pressing and then the longest waiting
 * first; then the rest, the last touched first. For a requester: the last touched first.
 */
const places = {
  queue: `case t.state when 'open' then 0 when 'answered' then 1 else 2 end,
    case when t.state <> 'open' then 0 else array_position(array['urgent', 'high', 'normal', 'low'], t.priority) end,
    (extract(epoch from case when t.state = 'open' then t.waiting_since else t.updated_at end) * 1000000)::bigint
      * case when t.state = 'open' then 1 else -1 end`,
  own: `0, 0, (extract(epoch from t.updated_at) * -1000000)::bigint`,
} as const;

type Listed = Ticket & { rank: number; urgency: number; age: string };

/** Tickets that the viewer may see: the support queue for admins, their own for students. */
export async function listTickets(
  ctx: Context,
  filter: TicketFilter,
  first: number,
  after: string | null | undefined,
): Promise<Page<Ticket>> {
  const [rank, urgency, age, lastId] = fromCursor(after, 4) ?? [null, null, null, null];
  const wanted = [
    filter.states ?? null,
    filter.priority ?? null,
    filter.category ?? null,
    filter.mine ? ctx.viewer.id : null,
    searchPatterns(filter.search),
  ];
  const joined = 'tickets t left join people requester on requester.id = t.requester_id';
  const meant = `($1::text[] is null or t.state = any ($1)) and ($2::text is null or t.priority = $2) and ($3::text is null or t.category = $3)
      and ($4::uuid is null or t.assignee_id = $4)
      and app.searchable(concat_ws(' ', t.number, t.subject, requester.name))
        like all (array(select app.searchable(word) from unnest($5::text[]) word))`;
  const place = ctx.viewer.role === 'admin' ? places.queue : places.own;
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<Listed>(
      `select * from (
         select ${columns}, place.* from ${joined} cross join lateral (select ${place}) place (rank, urgency, age) where ${meant}) listed
       where $6::integer is null or (rank, urgency, age, id) > ($6, $7::integer, $8::bigint, $9::uuid)
       order by rank, urgency, age, id limit $10`,
      [...wanted, rank, urgency, age, lastId, pageSize(first) + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count from ${joined} where ${meant}`, wanted),
  ]);
  return pageOf(rows, first, (row) => toCursor(row.rank, row.urgency, row.age, row.id), counted?.count ?? 0);
}
