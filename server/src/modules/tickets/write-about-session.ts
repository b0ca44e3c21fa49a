import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Failure, InvalidInput } from '../../graphql/failures.js';
import { appointmentsByIds, type Appointment } from '../appointments/index.js';
import { answerOnce, recordAudit } from '../audit/index.js';
import { writeMessage } from '../messaging/index.js';
import { notify, pages } from '../notifications/index.js';
import { addTicket } from './add-ticket.js';
import { TicketCategory, TicketPriority } from './ticket.entity.js';
import { ticketLoader } from './ticket.loaders.js';
import { SessionWrittenAbout } from './ticket.results.js';
import { SessionParty, type WriteAboutSessionInput } from './write-about-session.types.js';

/**
 * Writes to the people of a session as the company, all or nothing. The student gets a ticket about it, whose conversation begins with
 * these words and where the answer goes to support; the tutor, who has no tickets, a notification and a mail. Written down in the audit. The
 * same request again writes nothing and gets the same answer.
 */
export async function writeAboutSession(
  ctx: Context,
  input: WriteAboutSessionInput,
): Promise<SessionWrittenAbout | InvalidInput> {
  const { appointmentId, requestId, to } = input;
  const [subject, body] = [input.subject.trim(), input.body.trim()];
  if (subject === '') return InvalidInput.at('subject', 'isNotEmpty');
  if (body === '') return InvalidInput.at('body', 'isNotEmpty');
  const request = { kind: 'write-about-session' as const, requestId, appointmentId, to, subject, body };
  const written = await ctx.transact((tx) =>
    answerOnce<{ ticketId: string | null }, InvalidInput>(ctx, tx, request, async () => {
      const [session] = await appointmentsByIds(tx, [appointmentId]);
      if (!session) throw notFound('appointment');
      const words = { requestId, subject, body };
      const ticketId = to.includes(SessionParty.STUDENT) ? await openFor(ctx, tx, session, words) : null;
      if (to.includes(SessionParty.TUTOR)) await tellTutor(ctx, tx, session, words);
      await recordAudit(ctx, tx, {
        action: 'appointment.write',
        subjectType: 'appointment',
        subjectId: appointmentId,
        after: { to, subject, ticketId },
      });
      return { ticketId };
    }),
  );
  if (written instanceof Failure) return written;
  return new SessionWrittenAbout(written.ticketId === null ? null : await ctx.load(ticketLoader, written.ticketId));
}

interface Words {
  requestId: string;
  subject: string;
  body: string;
}

async function openFor(
  ctx: Context,
  tx: Transaction,
  { id, studentId }: Appointment,
  { requestId: clientId, subject, body }: Words,
): Promise<string> {
  const added = await addTicket(ctx, tx, {
    requesterId: studentId,
    clientId,
    category: TicketCategory.APPOINTMENT,
    priority: TicketPriority.NORMAL,
    subject,
    appointmentId: id,
  });
  if (!added) throw new Error('A student has a ticket by the id that a click has just made.');
  const message = await writeMessage(ctx, tx, { conversationId: added.conversationId, clientId, body });
  if (!('number' in message)) throw new Error('An admin may not write in a new ticket.');
  return added.id;
}

/** The words are in the mail whole, and in the notification for who reads no mail. */
async function tellTutor(
  ctx: Context,
  tx: Transaction,
  { id, tutorId }: Appointment,
  { subject, body }: Words,
): Promise<void> {
  const link = pages.tutor.appointment(id);
  await notify(ctx, tx, { userId: tutorId, kind: 'appointment.written', data: { subject, body }, link });
  await tx.enqueue('send-mail', { userId: tutorId, mail: 'session-written', data: { subject, body, path: link } });
}
