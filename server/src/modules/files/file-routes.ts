import express, { Router, type Request, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { Context, type Services } from '../../context.js';
import { isUuid } from '../../graphql/ids.js';
import { InvalidInput } from '../../graphql/failures.js';
import { originOf } from '../../request-origin.js';
import { visitor, type Viewer } from '../../viewer.js';
import { contextOf, fileErrors, refuse, signedInOnly } from './signed-in-requests.js';
import { validUntil } from './signed-links.js';
import { uploadPicture } from './upload-picture.js';

const LARGEST_PICTURE = '5mb';

/**
 * Files over plain HTTP: `POST /files/pictures` takes the raw bytes of an image of the signed-in user and answers `{ id }`;
 * `GET /files/:id?expires&signature` gives a file to whoever has a link that was signed and has not ended.
 */
export function fileRoutes(services: Services, viewerOf: (request: Request) => Promise<Viewer>): Router {
  const router = Router();

  router.post(
    '/files/pictures',
    signedInOnly(services, viewerOf),
    express.raw({ type: () => true, limit: LARGEST_PICTURE }),
    async (request, response) => {
      const ctx = contextOf(response);
      const content: unknown = request.body;
      const id = Buffer.isBuffer(content) ? await uploadPicture(ctx, content) : null;
      if (id) response.status(201).json({ id });
      else refuse(response, 415, InvalidInput.at('content', 'notAPicture'));
    },
  );

  router.get('/files/:id', async (request, response) => {
    const { id } = request.params;
    const { expires, signature } = request.query;
    const until = isUuid(id) ? validUntil(services.env.SESSION_SECRET, id, expires, signature, services.now()) : null;
    if (!until) {
      response.status(403).json({ code: 'FORBIDDEN' });
      return;
    }
    // The signature says that its bearer may have this file: only the company signs.
    await sendFile(new Context(services, visitor(), originOf(request)).asSystem(), id, until, response);
  });

  router.use(
    '/files/pictures',
    fileErrors(() => InvalidInput.at('content', 'pictureTooLarge')),
  );
  return router;
}

interface StoredFile {
  key: string;
  kind: 'picture' | 'appointment';
  name: string;
  contentType: string;
  size: number;
}

async function sendFile(ctx: Context, id: string, until: Date, response: Response): Promise<void> {
  const { files } = ctx.services;
  const rows = await ctx.db
    .query<StoredFile>(
      'select key, kind, name, content_type as "contentType", size_bytes as size from files where id = $1',
      [id],
    )
    .finally(() => ctx.close());
  const [file] = rows;
  if (!file || !(await files.exists(file.key))) {
    response.status(404).json({ code: 'NOT_FOUND' });
    return;
  }
  // Pictures are ours, made anew: shown in pages. What people give each other is saved, never opened on our origin.
  if (file.kind === 'picture') response.set('Content-Disposition', 'inline');
  else response.attachment(file.name);
  const seconds = Math.max(0, Math.floor((until.getTime() - ctx.now.getTime()) / 1000));
  response.set({
    'Content-Type': file.contentType,
    'Content-Length': String(file.size),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': file.kind === 'picture' ? `private, max-age=${seconds}, immutable` : 'private, no-store',
  });
  // the reader may have gone meanwhile; then there is nobody to tell
  await pipeline(await files.getStream(file.key), response).catch((err: unknown) =>
    ctx.log.debug({ err }, 'file not sent whole'),
  );
}
