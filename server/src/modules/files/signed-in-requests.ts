import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { Context, type Services } from '../../context.js';
import { CodedError } from '../../graphql/errors.js';
import { InvalidInput, type Failure } from '../../graphql/failures.js';
import { originOf } from '../../request-origin.js';
import { isSignedIn, type Viewer } from '../../viewer.js';

/** Lets through whoever is signed in, with a context of theirs; the session is asked for before a byte of the body is read. */
export function signedInOnly(services: Services, viewerOf: (request: Request) => Promise<Viewer>): RequestHandler {
  return async (request, response, next) => {
    const viewer = await viewerOf(request);
    if (!isSignedIn(viewer)) {
      response.status(401).json({ code: 'UNAUTHENTICATED' });
      return;
    }
    response.locals['ctx'] = new Context(services, viewer, originOf(request));
    next();
  };
}

/** The context that {@link signedInOnly} made. */
export function contextOf(response: Response): Context {
  const ctx: unknown = response.locals['ctx'];
  if (!(ctx instanceof Context)) throw new Error('A request for files has no context.');
  return ctx;
}

/** Answers an expected failure as a mutation would say it: its name, and what happened in the viewer's language. */
export function refuse(response: Response, status: number, failure: Failure): void {
  const ctx = contextOf(response);
  const [field] = failure instanceof InvalidInput ? failure.fields : [];
  response.status(status).json({ code: failure.code, message: (field ?? failure).message(ctx) });
}

/**
 * Answers what a route of files throws: a body over the limit by the failure of this reason, a coded error by its code. Nobody is told
 * anything who has gone away in the middle.
 */
export function fileErrors(tooLarge: () => Failure): ErrorRequestHandler {
  return (error: { type?: string }, _request, response, next) => {
    if (error instanceof CodedError) response.status(error.status).json({ code: error.code });
    else if (error.type === 'entity.too.large' && response.locals['ctx'] instanceof Context)
      refuse(response, 413, tooLarge());
    else if (error.type === 'request.aborted') response.end();
    else next(error);
  };
}
