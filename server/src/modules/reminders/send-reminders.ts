import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { Channel, notify, pages, wantedChannels } from '../notifications/index.js';
import { readSettings } from '../settings/index.js';
import { reminderTimesOf, type ReminderTime } from './reminder-times.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock, every minute: reminds students and tutors of what is about to begin. */
    'send-reminders': Record<string, never>;
  }
}

/** Reminders written in one transaction: small enough that nobody waits for it. */
const BATCH = 100;

/** A reminder that was just written down. */
interface DueReminder {
  appointmentId: string;
  userId: string;
  role: 'student' | 'tutor';
  courseName: string;
  otherName: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Job: reminds both parties of each confirmed session as long before as the settings say (24 hours, 2 hours and 15 minutes), as they wish
 * to be told. What is sent is found out now, from the session as it is: one that was cancelled or moved away is not found, one that was moved is found at its new
 * time. A reminder is a row written in the transaction that sends it, so two workers, a crash and a late run send each once.
 * Who booked after a reminder was due does not get it.
 */
export async function sendReminders(ctx: Context): Promise<void> {
  const times = reminderTimesOf(await readSettings(ctx));
  await ctx.close(); // each batch is a transaction of its own
  for (const time of times) {
    let sent = 0;
    do {
      sent = await ctx.transact(async (tx) => {
        const due = await writeDue(ctx, tx, time);
        for (const reminder of due) await remind(ctx, tx, reminder, time);
        return due.length;
      });
    } while (sent > 0);
  }
}

/** Sessions are locked, so that none is cancelled or moved between being found and being told of. */
async function writeDue(ctx: Context, tx: Transaction, time: ReminderTime): Promise<DueReminder[]> {
  return tx.query<DueReminder>(
    `with due as (
       select a.id, a.student_id, a.tutor_id, a.course_id, a.starts_at, a.ends_at from appointments a
       where a.state = 'confirmed' and a.starts_at > $1 and a.starts_at > $1::timestamptz + make_interval(mins => $3::integer - $4::integer)
         and a.starts_at <= $1::timestamptz + make_interval(mins => $3::integer)
         and a.created_at <= a.starts_at - make_interval(mins => $3::integer)
         and (select count(*) from session_reminders r
           where r.appointment_id = a.id and r.kind = $2 and r.starts_at = a.starts_at) < 2
       order by a.starts_at, a.id limit $5 for no key update of a skip locked
     ), people as (
       select d.*, p.user_id, p.role from due d
       cross join lateral (values (d.student_id, 'student'), (d.tutor_id, 'tutor')) as p (user_id, role)
     ), written as (
       insert into session_reminders (appointment_id, user_id, kind, starts_at, sent_at)
       select id, user_id, $2, starts_at, $1 from people on conflict do nothing returning appointment_id, user_id
     )
     select p.id as "appointmentId", p.user_id as "userId", p.role, c.name as "courseName", p.starts_at as "startsAt",
       p.ends_at as "endsAt", case p.role when 'student' then t.display_name else s.name end as "otherName"
     from written w join people p on p.id = w.appointment_id and p.user_id = w.user_id
       join courses c on c.id = p.course_id join tutors t on t.user_id = p.tutor_id join users s on s.id = p.student_id
     order by p.starts_at, p.id, p.role`,
    [ctx.now, time.kind, time.leadMinutes, time.graceMinutes, BATCH],
  );
}

async function remind(ctx: Context, tx: Transaction, reminder: DueReminder, { kind }: ReminderTime): Promise<void> {
  const { appointmentId, userId, role, courseName, otherName, startsAt, endsAt } = reminder;
  const channels = await wantedChannels(tx, userId, kind);
  if (channels.includes(Channel.APP)) {
    await notify(ctx, tx, {
      userId,
      kind: 'appointment.reminder',
      data: { courseName, otherName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      link: pages[role].appointment(appointmentId),
    });
  }
  if (channels.includes(Channel.MAIL))
    await tx.enqueue('session-reminder-mail', { appointmentId, userId, startsAt: startsAt.toISOString() });
}
