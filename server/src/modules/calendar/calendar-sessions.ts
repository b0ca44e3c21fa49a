import type { Context } from '../../context.js';

/** A session as its owner's calendar shows it. */
export interface CalendarSession {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Grows with every change that calendars must hear of. */
  sequence: number;
  isCancelled: boolean;
  courseName: string;
  /** The other party, as the owner may know them: the tutor's public name, or the student's name. */
  otherName: string;
  /** Where it takes place; null unless it is to come. */
  meetingUrl: string | null;
  /** When it was last changed. */
  changedAt: Date;
}

/** How far back a calendar goes: what is older is history, and files stay small. */
const PAST_DAYS = 90;

/** More sessions than that in 90 days and all that is to come are nobody's. */
const MOST_SESSIONS = 1000;

/**
 * The sessions of a person, a student's or a tutor's, from 90 days back on, with those that were cancelled: a calendar takes them
 * out by being told so. Holds of a cart are not sessions yet. `only` narrows it down to one, of any time. Reads as the company:
 * it starts from the owner, so nobody else's rows are looked at. Leaves no transaction open.
 */
export async function calendarSessionsOf(
  system: Context,
  ownerId: string,
  only: string | null = null,
): Promise<CalendarSession[]> {
  const rows = await system.db.query<CalendarSession>(
    `select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", a.sequence, a.state = 'cancelled' as "isCancelled",
       c.name as "courseName", case when a.student_id = $1 then t.display_name else s.name end as "otherName",
       case when a.state = 'confirmed' then coalesce(a.meeting_url, l.url) end as "meetingUrl", a.updated_at as "changedAt"
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id
       join users s on s.id = a.student_id left join tutor_meeting_links l on l.tutor_id = a.tutor_id
     where (a.student_id = $1 or a.tutor_id = $1) and a.state in ('confirmed', 'completed', 'student_no_show', 'tutor_no_show', 'cancelled')
       and ($2::uuid is null and a.ends_at > $3 or a.id = $2)
     order by a.starts_at, a.id limit $4`,
    [ownerId, only, new Date(system.now.getTime() - PAST_DAYS * 86_400_000), MOST_SESSIONS],
  );
  await system.close();
  return rows;
}
