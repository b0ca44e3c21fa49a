import express, { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Context, type Services } from '../../context.js';
import { isUuid } from '../../graphql/ids.js';
import { isSignedIn, visitor, type Viewer } from '../../viewer.js';
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
      else refuse(response, 415, 'notAPicture');
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
    await sendFile(services, id, until, response);
  });

  const tooLarge: ErrorRequestHandler = (error: { type?: string }, _request, response, next) => {
    if (error.type === 'entity.too.large' && response.locals['ctx'] instanceof Context)
      refuse(response, 413, 'pictureTooLarge');
    else next(error);
  };
  router.use('/files/pictures', tooLarge);
  return router;
}

/** The session is asked for before a byte of the body is read. */
function signedInOnly(services: Services, viewerOf: (request: Request) => Promise<Viewer>): express.RequestHandler {
  return async (request, response, next) => {
    const viewer = await viewerOf(request);
    if (!isSignedIn(viewer)) {
      response.status(401).json({ code: 'UNAUTHENTICATED' });
      return;
    }
    response.locals['ctx'] = new Context(services, viewer, { requestId: randomUUID(), ip: request.ip ?? null });
    next();
  };
}

function contextOf(response: Response): Context {
  const ctx: unknown = response.locals['ctx'];
  if (!(ctx instanceof Context)) throw new Error('An upload has no context.');
  return ctx;
}

/** An expected failure, as a mutation would say it. */
function refuse(response: Response, status: number, reason: string): void {
  response.status(status).json({ code: 'InvalidInput', message: contextOf(response).failureText(`invalid.${reason}`) });
}

async function sendFile(services: Services, id: string, until: Date, response: Response): Promise<void> {
  const ctx = new Context(services, visitor(), { requestId: randomUUID(), ip: null });
  const rows = await ctx.db
    .query<{ key: string; contentType: string; size: number }>(
      'select key, content_type as "contentType", size_bytes as size from files where id = $1',
      [id],
    )
    .finally(() => ctx.close());
  const [file] = rows;
  if (!file || !(await services.files.exists(file.key))) {
    response.status(404).json({ code: 'NOT_FOUND' });
    return;
  }
  const seconds = Math.max(0, Math.floor((until.getTime() - ctx.now.getTime()) / 1000));
  response.set({
    'Content-Type': file.contentType,
    'Content-Length': String(file.size),
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': `private, max-age=${seconds}, immutable`,
  });
  // the reader may have gone meanwhile; then there is nobody to tell
  await pipeline(await services.files.getStream(file.key), response).catch((err: unknown) =>
    ctx.log.debug({ err }, 'file not sent whole'),
  );
}
