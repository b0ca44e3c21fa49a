import { Router, type Request } from 'express';
import { randomUUID } from 'node:crypto';
import { Context, type Services } from '../context.js';
import { isSignedIn, type Viewer } from '../viewer.js';

/** A file to be kept: its name, its kind and its content. */
export interface ExportedFile {
  name: string;
  type: 'text/csv' | 'application/pdf';
  content: string | Buffer;
}

/** Makes the file of an address for whoever asks, or null where there is none for them. */
export type Export = (
  ctx: Context,
  parts: Record<string, string>,
  query: URLSearchParams,
) => Promise<ExportedFile | null>;

/**
 * Files that are made when they are asked for, `GET /exports/…`, for people who are signed in. They read as their viewer: a file that is not there and
 * one that is not theirs are the same.
 */
export function exportRoutes(
  services: Services,
  viewerOf: (request: Request) => Promise<Viewer>,
  exports: Readonly<Record<string, Export>>,
): Router {
  const router = Router();
  for (const [path, make] of Object.entries(exports)) {
    router.get(`/exports/${path}`, async (request, response) => {
      const viewer = await viewerOf(request);
      if (!isSignedIn(viewer)) {
        response.status(401).json({ code: 'UNAUTHENTICATED' });
        return;
      }
      const ctx = new Context(services, viewer, { requestId: randomUUID(), ip: request.ip ?? null });
      const query = new URL(request.originalUrl, 'http://localhost').searchParams;
      const parts = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
      const file = await make(ctx, parts, query).finally(() => ctx.close());
      if (!file) {
        response.status(404).json({ code: 'NOT_FOUND' });
        return;
      }
      response.attachment(file.name).type(`${file.type}; charset=utf-8`).set('Cache-Control', 'private, no-store');
      response.send(file.content);
    });
  }
  return router;
}
