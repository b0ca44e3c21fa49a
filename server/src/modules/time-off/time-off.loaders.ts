import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import { columnsOfProposal, type SessionProposal } from './proposal.entity.js';
import { TimeOff, type SessionChoice } from './time-off.entity.js';

/** The columns of a period by the names of its class; `t` is the table. */
export const columnsOfTimeOff = `t.id, t.tutor_id as "tutorId", t.starts_at as "startsAt", t.ends_at as "endsAt",
  t.open_ended as "openEnded", t.emergency, t.reason, t.message, t.ended_at as "endedAt", t.created_at as "createdAt"`;

/** A row of {@link columnsOfTimeOff} as what it is. */
export function toTimeOff(row: TimeOff): TimeOff {
  return Object.assign(new TimeOff(), row);
}

/** The open proposal of a session, by the session's id; null where there is none that can still be answered. */
export const openProposalLoader = defineLoader<string, SessionProposal | null>({
  name: 'open proposal of appointment',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<SessionProposal>(
      `select ${columnsOfProposal} from session_proposals p join appointments h on h.id = p.held_appointment_id
       where p.appointment_id = any ($1) and p.state = 'open' and p.expires_at > $2`,
      [appointmentIds, ctx.now],
    );
    return inOrderOf(appointmentIds, rows, (row) => row.appointmentId, null);
  },
});

/** The latest proposal of a session, whatever became of it, by the session's id. */
export const latestProposalLoader = defineLoader<string, SessionProposal | null>({
  name: 'latest proposal of appointment',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<SessionProposal>(
      `select distinct on (p.appointment_id) ${columnsOfProposal}
       from session_proposals p join appointments h on h.id = p.held_appointment_id
       where p.appointment_id = any ($1) order by p.appointment_id, p.created_at desc, p.id desc`,
      [appointmentIds],
    );
    return inOrderOf(appointmentIds, rows, (row) => row.appointmentId, null);
  },
});

/** What was decided for each session that a period met, by the period's id, in the order of the sessions. */
export const choicesOfTimeOffLoader = defineLoader<string, { appointmentId: string; choice: SessionChoice }[]>({
  name: 'choices of time off',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<{ timeOffId: string; appointmentId: string; choice: SessionChoice }>(
      `select s.time_off_id as "timeOffId", s.appointment_id as "appointmentId", s.choice
       from time_off_sessions s join appointments a on a.id = s.appointment_id
       where s.time_off_id = any ($1) order by a.starts_at, a.id`,
      [ids],
    );
    return groupedBy(ids, rows, (row) => row.timeOffId);
  },
});

/** The period in which a tutor is away now, by the tutor's id: of several the one that lasts longest. */
export const runningTimeOffLoader = defineLoader<string, TimeOff | null>({
  name: 'running time off',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<TimeOff>(
      `select distinct on (t.tutor_id) ${columnsOfTimeOff} from time_off t
       where t.tutor_id = any ($1) and t.starts_at <= $2 and coalesce(t.ended_at, t.ends_at) > $2
       order by t.tutor_id, t.ends_at desc`,
      [tutorIds, ctx.now],
    );
    return inOrderOf(tutorIds, rows.map(toTimeOff), (row) => row.tutorId, null);
  },
});
