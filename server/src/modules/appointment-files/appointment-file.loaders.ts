import { defineLoader, groupedBy } from '../../database/loaders.js';
import type { Db } from '../../database/unit-of-work.js';
import type { AppointmentFile } from './appointment-file.types.js';

const rowsOfFiles = `select b.id, f.appointment_id as "appointmentId", f.uploader_id as "uploaderId", a.ends_at as "sessionEndsAt",
    b.name, b.content_type as "contentType", b.size_bytes as "sizeBytes", f.added_at as "addedAt"
  from appointment_files f join files b on b.id = f.file_id join appointments a on a.id = f.appointment_id`;

/** The files of sessions, by the session's id, the first added first; none where the viewer may not see the session. */
export const filesLoader = defineLoader<string, AppointmentFile[]>({
  name: 'files of appointment',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<AppointmentFile>(
      `${rowsOfFiles} where f.appointment_id = any ($1) order by f.added_at, b.id`,
      [ids],
    );
    return groupedBy(ids, rows, (row) => row.appointmentId);
  },
});

/** How many files sessions have, by the session's id. */
export const fileCountLoader = defineLoader<string, number>({
  name: 'file count of appointment',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<{ id: string; count: number }>(
      'select appointment_id as id, count(*)::integer as count from appointment_files where appointment_id = any ($1) group by appointment_id',
      [ids],
    );
    const counts = new Map(rows.map((row) => [row.id, row.count]));
    return ids.map((id) => counts.get(id) ?? 0);
  },
});

/** One file of a session; null where there is none for the viewer of the unit of work. */
export async function findFile(db: Db, appointmentId: string, fileId: string): Promise<AppointmentFile | null> {
  const [row] = await db.query<AppointmentFile>(`${rowsOfFiles} where f.appointment_id = $1 and f.file_id = $2`, [
    appointmentId,
    fileId,
  ]);
  return row ?? null;
}

/** The file that somebody's screen added to a session under this name of its own; null where it has not arrived. */
export async function findByClientId(
  db: Db,
  { appointmentId, uploaderId, clientId }: { appointmentId: string; uploaderId: string; clientId: string },
): Promise<AppointmentFile | null> {
  const [row] = await db.query<AppointmentFile>(
    `${rowsOfFiles} where f.appointment_id = $1 and f.uploader_id = $2 and f.client_id = $3`,
    [appointmentId, uploaderId, clientId],
  );
  return row ?? null;
}
