import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Db, Transaction } from '../../database/unit-of-work.js';
import { authorize, signedIn } from '../../graphql/authorization.js';
import { InvalidInput } from '../../graphql/failures.js';
import { tellOf, type Appointment } from '../appointments/index.js';
import { readDocument, type Document } from '../files/index.js';
import { findByClientId, findFile } from './appointment-file.loaders.js';
import { mayAddFiles, MOST_FILES_EACH, takesFilesUntil } from './appointment-file.policy.js';
import { FilesClosed, type AppointmentFile } from './appointment-file.types.js';
import { findSession } from './find-session.js';
import { tellLater } from './tell-of-files.js';

export interface NewAppointmentFile {
  appointmentId: string;
  /** The same id from the same person at the same session is the same file. */
  clientId: string;
  /** As the person's device has it; what is kept of it is safe to be shown and saved. */
  name: string;
  content: Buffer;
}

/** Who adds what to which session, once all that was asked of it has been found right. */
interface Adding {
  appointmentId: string;
  uploaderId: string;
  clientId: string;
  fileId: string;
  key: string;
  document: Document;
}

/**
 * Adds a file to a session for its student or tutor. The row that names the content is written before the content is stored, and the
 * file hangs on the session last: a crash in between leaves a row that belongs to no session, which a job removes with its content. Sent
 * again with the same `clientId`, it is the same file and nothing more happens. No transaction is open while it is stored. NOT_FOUND where
 * the session is not the viewer's, FORBIDDEN for admins.
 */
export async function addAppointmentFile(
  ctx: Context,
  { appointmentId, clientId, name, content }: NewAppointmentFile,
): Promise<AppointmentFile | FilesClosed | InvalidInput> {
  const { id: uploaderId } = signedIn(ctx.viewer);
  if (content.length === 0) return InvalidInput.at('content', 'fileEmpty');
  const document = await readDocument(name, content);
  if (!document) return InvalidInput.at('content', 'fileKind');
  const fileId = uuidv7();
  const adding = { appointmentId, uploaderId, clientId, fileId, key: `appointments/${fileId}`, document };
  const known = await ctx.transact((tx) => nameContent(ctx, tx, adding));
  if (known) return known;
  await ctx.services.files.put(adding.key, document.content, { contentType: document.contentType });
  return ctx.transact((tx) => attach(ctx, tx, adding));
}

/**
 * Why the viewer can't add a file to this session now, or null where they can: asked before the bytes are taken, and again when the
 * file is attached. One that has arrived before may come again, whatever has become of the session: its answer was lost.
 */
export async function refusalOfFile(
  ctx: Context,
  db: Db,
  { appointmentId, clientId }: Pick<NewAppointmentFile, 'appointmentId' | 'clientId'>,
): Promise<FilesClosed | InvalidInput | null> {
  const appointment = await sessionToAddTo(ctx, db, appointmentId);
  const { id: uploaderId } = signedIn(ctx.viewer);
  if (await findByClientId(db, { appointmentId, uploaderId, clientId })) return null;
  if (takesFilesUntil(appointment, ctx.now) === null) return new FilesClosed();
  const [row] = await db.query<{ count: number }>(
    'select count(*)::integer as count from appointment_files where appointment_id = $1 and uploader_id = $2',
    [appointmentId, uploaderId],
  );
  return (row?.count ?? 0) < MOST_FILES_EACH ? null : InvalidInput.at('content', 'tooManyFiles');
}

async function sessionToAddTo(ctx: Context, db: Db, appointmentId: string): Promise<Appointment> {
  const appointment = await findSession(ctx, db, appointmentId);
  authorize(ctx.viewer, mayAddFiles, appointment);
  return appointment;
}

/** Writes the row that the content will be found by; the file itself where it has arrived before. */
async function nameContent(ctx: Context, tx: Transaction, adding: Adding): Promise<AppointmentFile | null> {
  const { fileId, uploaderId, document, key } = adding;
  const known = await findByClientId(tx, adding);
  if (known) return known;
  await tx.query(
    `insert into files (id, owner_id, kind, name, content_type, size_bytes, key, created_at)
     values ($1, $2, 'appointment', $3, $4, $5, $6, $7)`,
    [fileId, uploaderId, document.name, document.contentType, document.content.byteLength, key, ctx.now],
  );
  return null;
}

/** Hangs the file on the session. Who adds to one session takes turns, so that the limit and the `clientId` hold for two at once. */
async function attach(
  ctx: Context,
  tx: Transaction,
  { appointmentId, uploaderId, clientId, fileId, key }: Adding,
): Promise<AppointmentFile | FilesClosed | InvalidInput> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`files of ${appointmentId}`]);
  const known = await findByClientId(tx, { appointmentId, uploaderId, clientId });
  if (known) {
    await tx.query('delete from files where id = $1', [fileId]);
    await tx.enqueue('remove-stored-file', { key });
    return known;
  }
  const refusal = await refusalOfFile(ctx, tx, { appointmentId, clientId });
  if (refusal) return refusal;
  await tx.query(
    'insert into appointment_files (file_id, appointment_id, uploader_id, client_id, added_at) values ($1, $2, $3, $4, $5)',
    [fileId, appointmentId, uploaderId, clientId, ctx.now],
  );
  tellOf(tx, await sessionToAddTo(ctx, tx, appointmentId));
  await tellLater(ctx, tx, { appointmentId, uploaderId });
  const added = await findFile(tx, appointmentId, fileId);
  if (!added) throw new Error('A file that was just added is not there.');
  return added;
}
