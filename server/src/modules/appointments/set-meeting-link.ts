import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize, signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import { meetingLinkOf, TutorProfileUpdated } from '../tutors/index.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import type { SetDefaultMeetingLinkInput, SetMeetingLinkInput } from './appointment.inputs.js';
import { maySetMeetingLink, sessionFor } from './appointment.policy.js';
import { AppointmentChanged, TransitionNotAllowed } from './appointment.results.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { lockAppointments, tellOf } from './move-appointments.js';
import { recordChanges } from './record-changes.js';
import { authorOf, writeSessions } from './write-sessions.js';

/** Says where one session takes place; null gives it the tutor's default again. Its student sees it at once. */
export async function setMeetingLink(
  ctx: Context,
  { appointmentId, url }: SetMeetingLinkInput,
): Promise<AppointmentChanged | TransitionNotAllowed | InvalidInput> {
  const link = url ? meetingLinkOf(url) : null;
  if (url && !link) return InvalidInput.at('url', 'meetingAddress');
  return writeSessions(ctx, async (writer, tx) => {
    const [row] = await lockAppointments(tx, [appointmentId]);
    const appointment = sessionFor(ctx.viewer, row);
    authorize(ctx.viewer, maySetMeetingLink, appointment);
    if (appointment.state !== AppointmentState.CONFIRMED) return new TransitionNotAllowed(appointment.state);
    const before = appointment.meetingUrl;
    if (before === (link?.url ?? null)) return new AppointmentChanged(appointment);
    Object.assign(appointment, {
      meetingUrl: link?.url ?? null,
      meetingPlatform: link?.platform ?? null,
      sequence: appointment.sequence + 1,
      updatedAt: ctx.now,
    });
    await tx.em.save(appointment);
    await recordChanges(writer, tx, { ids: [appointment.id], action: 'meeting-link', author: authorOf(ctx.viewer) });
    if (ctx.viewer.role === 'admin') {
      await recordAudit(ctx, tx, {
        action: 'appointment.meeting-link',
        subjectType: 'appointment',
        subjectId: appointment.id,
        before: { meetingUrl: before },
        after: { meetingUrl: appointment.meetingUrl },
      });
    }
    tellOf(tx, appointment);
    return new AppointmentChanged(appointment);
  });
}

/** Says where the tutor's sessions take place that have no link of their own; their students see it at once. */
export async function setDefaultMeetingLink(
  ctx: Context,
  { url }: SetDefaultMeetingLinkInput,
): Promise<TutorProfileUpdated | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const link = url ? meetingLinkOf(url) : null;
  if (url && !link) return InvalidInput.at('url', 'meetingAddress');
  return writeSessions(ctx, async (_, tx) => {
    if (link) {
      await tx.query(
        `insert into tutor_meeting_links (tutor_id, url, platform, updated_at) values ($1, $2, $3, $4)
         on conflict (tutor_id) do update set url = excluded.url, platform = excluded.platform, updated_at = excluded.updated_at`,
        [tutorId, link.url, link.platform, ctx.now],
      );
    } else {
      await tx.query('delete from tutor_meeting_links where tutor_id = $1', [tutorId]);
    }
    for (const appointment of await sessionsByDefaultLink(ctx, tx, tutorId)) tellOf(tx, appointment);
    return new TutorProfileUpdated(tutorId);
  });
}

/** The coming sessions that take place at the default link; their calendars have something new to hear of. */
async function sessionsByDefaultLink(ctx: Context, tx: Transaction, tutorId: string): Promise<Appointment[]> {
  const rows = await tx.query<Appointment>(
    `update appointments a set sequence = sequence + 1, updated_at = $2
     where a.tutor_id = $1 and a.state = 'confirmed' and a.meeting_url is null and a.ends_at > $2
     returning ${columnsOfAppointment}`,
    [tutorId, ctx.now],
  );
  return rows.map(toAppointment);
}
