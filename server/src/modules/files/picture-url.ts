import type { Context } from '../../context.js';
import { signedPath } from './signed-links.js';

/** Where to get a picture, as a path on this origin, or null where there is none. Asks nothing of the database: the link is computed. */
export function pictureUrl(ctx: Context, fileId: string | null): string | null {
  return fileId === null ? null : signedPath(ctx.services.env.SESSION_SECRET, fileId, ctx.now);
}
