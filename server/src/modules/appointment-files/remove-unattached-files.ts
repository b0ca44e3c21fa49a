import type { Context } from '../../context.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: lets go of files that were stored and hang on no session. */
    'remove-unattached-files': Record<string, never>;
  }
}

/**
 * Job: removes what an upload that stopped in the middle has left, a day later: no upload takes that long. The rows go here, the contents
 * by jobs of the same transaction.
 */
export async function removeUnattachedFiles(ctx: Context): Promise<void> {
  await ctx.transact(async (tx) => {
    const unattached = await tx.query<{ key: string }>(
      `delete from files b where b.kind = 'appointment' and b.created_at < $1::timestamptz - interval '1 day'
         and not exists (select from appointment_files f where f.file_id = b.id) returning b.key`,
      [ctx.now],
    );
    for (const { key } of unattached) await tx.enqueue('remove-stored-file', { key });
  });
}
