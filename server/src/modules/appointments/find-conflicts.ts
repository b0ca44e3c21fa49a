import { availabilityConflicts } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { loadCalendars } from '../availability/index.js';
import type { Appointment } from './appointment.entity.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { ConflictReason, type AppointmentConflict } from './conflict.types.js';

interface Coming extends Appointment {
  tutorActive: boolean;
  teaches: boolean;
  overdue: boolean;
  paid: boolean;
  /** The reasons that an admin lets stand for it as it is now. */
  kept: string[];
}

/** Booked sessions that have not begun, and holds that ran out but were not let go, with what is known of them without a calendar. */
const coming = `
  select ${columnsOfAppointment}, t.active as "tutorActive", a.state = 'held' as overdue,
    exists (select from order_lines l join orders o on o.id = l.order_id
      where l.appointment_id = a.id and o.paid_at is not null) as paid,
    coalesce((select k.reasons from kept_conflicts k where k.appointment_id = a.id and k.tutor_id = a.tutor_id
      and k.starts_at = a.starts_at and k.ends_at = a.ends_at), '{}') as kept,
    exists (select from teachings x where x.tutor_id = a.tutor_id and x.course_id = a.course_id and x.state = 'approved') as teaches
  from appointments a join tutors t on t.user_id = a.tutor_id
  where a.starts_at > $1 and (a.state = 'confirmed' or (a.state = 'held' and a.held_until <= $1 and a.replaces_id is null))
  order by a.starts_at, a.id`;

/**
 * A page of the coming sessions that need somebody to look at them, each with all its reasons, the next session first. Whether one is
 * within its tutor's availability is said by the code that lists slots; two at once are nowhere, the database refuses them. One that an
 * admin lets stand is left out until it is moved, or something else is wrong with it. Six statements, however many sessions and tutors there are. For
 * admins: others would see what is theirs only.
 */
export async function findConflicts(
  ctx: Context,
  args: { first: number; after?: string | null },
): Promise<Page<AppointmentConflict>> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, 2);
  const sessions = await ctx.db.query<Coming>(coming, [ctx.now]);
  const reasonsOf = await conflictsOf(ctx, sessions);
  const conflicts = sessions.flatMap((row) => {
    const reasons = reasonsOf.get(row.id) ?? [];
    return reasons.some((reason) => !row.kept.includes(reason)) ? [{ appointment: toAppointment(row), reasons }] : [];
  });
  const place = after ? conflicts.findIndex(({ appointment }) => isBeyond(appointment, after)) : 0;
  const rest = place < 0 ? [] : conflicts.slice(place, place + first + 1);
  return pageOf(rest, first, ({ appointment }) => toCursor(appointment.startsAt, appointment.id), conflicts.length);
}

async function conflictsOf(ctx: Context, sessions: readonly Coming[]): Promise<Map<string, ConflictReason[]>> {
  const last = sessions.at(-1);
  if (!last) return new Map();
  const byTutor = Map.groupBy(sessions, (session) => session.tutorId);
  const calendars = await loadCalendars(ctx, ctx.db, {
    tutorIds: [...byTutor.keys()],
    studentId: null,
    from: ctx.now.getTime(),
    to: last.endsAt.getTime(),
  });
  const reasons = new Map<string, ConflictReason[]>();
  for (const [tutorId, ofTutor] of byTutor) {
    const calendar = calendars.get(tutorId);
    const intervals = ofTutor.map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() }));
    const outside = calendar ? availabilityConflicts(calendar, intervals) : [];
    ofTutor.forEach((session, index) => {
      // Of a hold that ran out, nothing else matters: nobody has booked it.
      reasons.set(
        session.id,
        session.overdue
          ? [ConflictReason.UNPAID]
          : [
              ...((outside[index] ?? []) as ConflictReason[]),
              ...(session.tutorActive ? [] : [ConflictReason.TUTOR_INACTIVE]),
              ...(session.teaches ? [] : [ConflictReason.NOT_TEACHING]),
              ...(session.paid ? [] : [ConflictReason.NO_PAYMENT]),
            ],
      );
    });
  }
  return reasons;
}

/** Whether the session stands after the last one of the page before. */
function isBeyond({ startsAt, id }: Appointment, [start, lastId]: readonly (string | number)[]): boolean {
  const difference = startsAt.getTime() - new Date(String(start)).getTime();
  return difference > 0 || (difference === 0 && id > String(lastId));
}
