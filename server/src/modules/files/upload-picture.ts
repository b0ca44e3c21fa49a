import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { normalizePicture } from './picture.js';

const CONTENT_TYPE = 'image/webp';

/**
 * Keeps a picture of the viewer's; its id, or null when the content is no picture. It is shown nowhere until it is chosen by
 * `updateProfile`. The content is stored first and the row written after: a crash in between leaves a file that nobody names.
 */
export async function uploadPicture(ctx: Context, content: Buffer): Promise<string | null> {
  const { id: ownerId } = signedIn(ctx.viewer);
  const picture = await normalizePicture(content);
  if (!picture) return null;
  const id = uuidv7();
  const key = `pictures/${id}.webp`;
  await ctx.services.files.put(key, picture, { contentType: CONTENT_TYPE });
  await ctx.transact(async (tx) => {
    await tx.query(
      `insert into files (id, owner_id, kind, name, content_type, size_bytes, key, created_at) values ($1, $2, 'picture', $3, $4, $5, $6, $7)`,
      [id, ownerId, 'picture.webp', CONTENT_TYPE, picture.byteLength, key, ctx.now],
    );
  });
  return id;
}
