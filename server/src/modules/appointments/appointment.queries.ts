import { addDays, instantToLocal, localToInstant } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { searchPatterns } from '../../database/search.js';
import { CodedError } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import {
  AppointmentPeriod,
  AppointmentSortKey,
  type AppointmentFilter,
  type AppointmentSort,
} from './appointment.inputs.js';
import { maySeeHolds } from './appointment.policy.js';

/** The columns of an appointment by the names of its class; `a` is the table. */
export const columnsOfAppointment = `a.id, a.student_id as "studentId", a.tutor_id as "tutorId", a.course_id as "courseId", a.state,
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.taken_until as "takenUntil", a.held_until as "heldUntil",
  a.meeting_url as "meetingUrl", a.meeting_platform as "meetingPlatform", a.sequence, a.cancelled_at as "cancelledAt",
  a.cancelled_by as "cancelledBy", a.cancel_reason as "cancelReason", a.cancellation_rule as "cancellationRule",
  a.times_rescheduled as "timesRescheduled", a.series_id as "seriesId", a.charge_at as "chargeAt", a.replaces_id as "replacesId", a.created_at as "createdAt",
  a.updated_at as "updatedAt"`;

/** A row of {@link columnsOfAppointment} as what it is. */
export function toAppointment(row: Appointment): Appointment {
  return Object.assign(new Appointment(), row);
}

const holds = [AppointmentState.HELD, AppointmentState.EXPIRED];
const booked = Object.values(AppointmentState).filter((state) => !holds.includes(state));
const notCancelled = booked.filter((state) => state !== AppointmentState.CANCELLED);

/**
 * What the list shows: each condition holds where its parameter is null. Row-level security narrows `appointments` all the same; the
 * first line says it again, since the planner uses an index for it and not for a policy that holds for several roles. A session of a
 * series that is paid by itself is agreed before it is paid: it is listed with those that are confirmed, for its tutor too. A time kept for a
 * session that gets longer is no session.
 */
const listed = `from appointments a
  where ($10::text <> 'student' or a.student_id = $11::uuid) and ($10 <> 'tutor' or a.tutor_id = $11)
    and a.replaces_id is null and (a.state = any ($1) or (a.state = 'held' and a.charge_at is not null and 'confirmed' = any ($1)))
    and ($2::timestamptz is null or a.starts_at >= $2) and ($3::timestamptz is null or a.starts_at < $3)
    and ($4::timestamptz is null or a.ends_at > $4)
    and ($5::timestamptz is null or a.ends_at <= $5 or a.state = 'cancelled')
    and ($6::uuid is null or a.tutor_id = $6) and ($7::uuid is null or a.student_id = $7) and ($8::uuid is null or a.course_id = $8)
    and (cardinality($9::text[]) = 0 or app.searchable(concat_ws(' ',
        (select concat_ws(' ', c.sigle, c.name) from courses c where c.id = a.course_id),
        (select string_agg(p.name, ' ') from people p where p.id in (a.tutor_id, a.student_id))))
      like all (array(select app.searchable(word) from unnest($9::text[]) word)))
    and ($12::boolean is null or $12 = exists (
      select from order_lines l join orders o on o.id = l.order_id where l.appointment_id = a.id and o.paid_at is not null))`;

/**
 * A page of what the viewer may see. Without a sort, in the order of starts: the next one first for what is to come, the latest one first
 * otherwise. A cursor holds for the sort that it was made with.
 */
export async function listAppointments(
  ctx: Context,
  filter: AppointmentFilter,
  args: { first: number; after?: string | null; sort?: AppointmentSort | null },
): Promise<Page<Appointment>> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, 2);
  const parameters = parametersOf(ctx, filter);
  const { column, isAscending } = orderOf(filter, args.sort);
  const [order, beyond] = isAscending ? ['asc', '>'] : ['desc', '<'];
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<Appointment & { place: string }>(
      // The place as text keeps the microseconds that a date of JavaScript would lose.
      `select ${columnsOfAppointment}, ${column}::text as place ${listed}
         and ($13::timestamptz is null or (${column}, a.id) ${beyond} ($13, $14::uuid))
       order by ${column} ${order}, a.id ${order} limit $15`,
      [...parameters, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, parameters),
  ]);
  const page = pageOf(rows, first, (row) => toCursor(row.place, row.id), counted?.count ?? 0);
  return { ...page, nodes: page.nodes.map(toAppointment) };
}

/** The column by its name in the statement: never a word of the client. */
const sortColumns = {
  [AppointmentSortKey.STARTS_AT]: 'a.starts_at',
  [AppointmentSortKey.CREATED_AT]: 'a.created_at',
} as const;

function orderOf(
  { period, from }: AppointmentFilter,
  sort: AppointmentSort | null | undefined,
): { column: string; isAscending: boolean } {
  if (sort) return { column: sortColumns[sort.by], isAscending: !sort.descending };
  const isToCome = period === AppointmentPeriod.UPCOMING || period === AppointmentPeriod.TODAY;
  return { column: sortColumns[AppointmentSortKey.STARTS_AT], isAscending: isToCome || Boolean(from) };
}

function parametersOf(ctx: Context, filter: AppointmentFilter): unknown[] {
  const { period } = filter;
  const usual = period === AppointmentPeriod.UPCOMING || period === AppointmentPeriod.TODAY ? notCancelled : booked;
  const states = (filter.states ?? usual).filter((state) => maySeeHolds(ctx.viewer) || !holds.includes(state));
  const today = period === AppointmentPeriod.TODAY ? localDay(ctx) : null;
  return [
    states,
    latest(filter.from, today?.start),
    earliest(filter.to, today?.end),
    period === AppointmentPeriod.UPCOMING ? ctx.now : null,
    period === AppointmentPeriod.PAST ? ctx.now : null,
    idOf(filter.tutorId),
    idOf(filter.studentId),
    idOf(filter.courseId),
    searchPatterns(filter.search),
    ctx.viewer.role,
    ctx.viewer.id,
    filter.paid ?? null,
  ];
}

/** Today in the viewer's zone. */
function localDay(ctx: Context): { start: Date; end: Date } {
  const zone = ctx.viewer.timeZone;
  const { date } = instantToLocal(ctx.now.getTime(), zone);
  return { start: new Date(localToInstant(date, 0, zone)), end: new Date(localToInstant(addDays(date, 1), 0, zone)) };
}

function latest(...instants: (Date | null | undefined)[]): Date | null {
  const given = instants.filter((instant) => instant instanceof Date);
  return given.length === 0 ? null : new Date(Math.max(...given.map(Number)));
}

function earliest(...instants: (Date | null | undefined)[]): Date | null {
  const given = instants.filter((instant) => instant instanceof Date);
  return given.length === 0 ? null : new Date(Math.min(...given.map(Number)));
}

function idOf(id: string | null | undefined): string | null {
  if (id && !isUuid(id)) throw new CodedError('BAD_REQUEST', 'This is not an id.');
  return id ?? null;
}

/**
 * That a session was agreed between its two people, as a condition on `appointments a`: it is paid, or held for a card that will be charged.
 * The instant is a parameter of the statement.
 */
export const agreedWithTutor = (now: `$${number}`): string =>
  `(a.state = 'confirmed' or (a.state = 'held' and a.charge_at is not null and a.held_until > ${now}))`;

/** Sessions of a tutor that are agreed and not over, by their start: what new weekly hours may leave outside. */
export async function upcomingOfTutor(ctx: Context, tutorId: string): Promise<Appointment[]> {
  const rows = await ctx.db.query<Appointment>(
    `select ${columnsOfAppointment} from appointments a
     where a.tutor_id = $1 and ${agreedWithTutor('$2')} and a.ends_at > $2 order by a.starts_at, a.id`,
    [tutorId, ctx.now],
  );
  return rows.map(toAppointment);
}

/** Appointments by their ids, by their start; inside a command, which must read what it has written. */
export async function appointmentsByIds(db: Db, ids: readonly string[]): Promise<Appointment[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<Appointment>(
    `select ${columnsOfAppointment} from appointments a where a.id = any ($1) order by a.starts_at, a.id`,
    [ids],
  );
  return rows.map(toAppointment);
}
