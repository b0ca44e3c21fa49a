import type { Context } from '../../context.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: lets go of pictures that nobody shows themselves by. */
    'remove-unused-pictures': Record<string, never>;
    /** The content of a file whose row is gone. */
    'remove-stored-file': { key: string };
  }
}

/**
 * Job: removes pictures that were replaced, taken away or never chosen; those of the last day stay, since somebody may be about to
 * choose them. The rows go here, the contents by jobs of the same transaction.
 */
export async function removeUnusedPictures(ctx: Context): Promise<void> {
  await ctx.transact(async (tx) => {
    const unused = await tx.query<{ key: string }>(
      `with gone as (
         delete from files f where f.kind = 'picture' and f.created_at < $1::timestamptz - interval '1 day'
           and not exists (select from users u where u.picture_file_id = f.id) returning f.key)
       select key from gone`,
      [ctx.now],
    );
    for (const { key } of unused) await tx.enqueue('remove-stored-file', { key });
  });
}

/** Job: removes the content of a file; one that is gone already stays gone. */
export async function removeStoredFile(ctx: Context, { key }: { key: string }): Promise<void> {
  await ctx.services.files.delete(key);
}
