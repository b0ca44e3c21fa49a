import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { Context, type Services } from '../../context.js';
import { CodedError, notFound } from '../../graphql/errors.js';
import { Failure, InvalidInput } from '../../graphql/failures.js';
import { isUuid } from '../../graphql/ids.js';
import type { Viewer } from '../../viewer.js';
import { contextOf, fileErrors, refuse, signedDownload, signedInOnly } from '../files/index.js';
import { addAppointmentFile, refusalOfFile } from './add-appointment-file.js';
import { findFile } from './appointment-file.loaders.js';
import { LARGEST_FILE_BYTES } from './appointment-file.policy.js';
import { FilesClosed } from './appointment-file.types.js';
import { limitUploads } from './upload-limits.js';

/**
 * Files of sessions over plain HTTP, so that a screen can follow how far they have come. `POST /files/appointments/:appointmentId?name&clientId`
 * takes the raw bytes of a file from the student or the tutor and answers `{ id }`, or an expected failure as a mutation would say it.
 * `GET /files/appointments/:appointmentId/:fileId` asks who comes and leads on to a signed link that lives for a minute: addresses on a page
 * that was opened long ago still work, and one that is passed on is of no use.
 */
export function appointmentFileRoutes(services: Services, viewerOf: (request: Request) => Promise<Viewer>): Router {
  const router = Router();
  const signedIn = signedInOnly(services, viewerOf);

  router.post(
    '/files/appointments/:appointmentId',
    signedIn,
    limitUploads(),
    mayAdd,
    express.raw({ type: () => true, limit: LARGEST_FILE_BYTES }),
    async (request, response) => {
      const { viewer, origin } = contextOf(response);
      const content: unknown = request.body;
      // On a slow line the bytes took minutes: the file is added now, not when they began to come.
      const added = await addAppointmentFile(new Context(services, viewer, origin), {
        ...uploadOf(request),
        content: Buffer.isBuffer(content) ? content : Buffer.alloc(0),
      });
      if (added instanceof Failure) refuse(response, statusOf(added), added);
      else response.status(201).json({ id: added.id });
    },
  );

  router.get('/files/appointments/:appointmentId/:fileId', signedIn, async (request, response) => {
    const ctx = contextOf(response);
    const [appointmentId, fileId] = [idIn(request, 'appointmentId'), idIn(request, 'fileId')];
    const file = await findFile(ctx.db, appointmentId, fileId).finally(() => ctx.close());
    if (!file) throw notFound('file');
    response.set('Cache-Control', 'private, no-store');
    response.redirect(signedDownload(services.env.SESSION_SECRET, file.id, ctx.now));
  });

  router.use(
    '/files/appointments',
    fileErrors(() => InvalidInput.at('content', 'fileTooLarge')),
  );
  return router;
}

/** Asks whether the viewer may add this file to the session, before a byte of it is read. */
const mayAdd: RequestHandler = async (request: Request, response: Response, next) => {
  const ctx = contextOf(response);
  const refusal = await refusalOfFile(ctx, ctx.db, uploadOf(request)).finally(() => ctx.close());
  if (refusal) refuse(response, statusOf(refusal), refusal);
  else next();
};

function uploadOf(request: Request): { appointmentId: string; clientId: string; name: string } {
  const { name, clientId } = request.query;
  if (typeof name !== 'string' || typeof clientId !== 'string' || !isUuid(clientId))
    throw new CodedError('BAD_REQUEST', 'A file needs its name and an id of the client.');
  return { appointmentId: idIn(request, 'appointmentId'), clientId, name };
}

function idIn({ params }: Request, name: string): string {
  const id = params[name];
  if (typeof id !== 'string' || !isUuid(id)) throw notFound('file');
  return id;
}

/** What HTTP says of a failure: the kind of content is refused, or the session can't take it as it is. */
function statusOf(failure: Failure): number {
  if (failure instanceof FilesClosed) return 409;
  const [field] = failure instanceof InvalidInput ? failure.fields : [];
  return field?.reason === 'fileKind' ? 415 : field?.reason === 'tooManyFiles' ? 409 : 400;
}
