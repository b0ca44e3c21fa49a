import { toNodeHandler } from 'better-auth/node';
import { Router, type Request, type Response } from 'express';
import { openAuthPaths, type SignIn } from './auth.js';

/** `/api/auth`: the open paths of the sign-in library, each request counted by address. */
export function authRoutes(signIn: SignIn): Router {
  const router = Router();
  const handle = toNodeHandler((question: globalThis.Request) => answer(signIn, question));
  router.all('/api/auth/*path', async (request: Request, response: Response) => {
    const path = request.path.slice('/api/auth'.length);
    if (!openAuthPaths.some((open) => path === open || path.startsWith(`${open}/`))) {
      response.status(404).json({ code: 'NOT_FOUND' });
      return;
    }
    const address = request.ip ?? 'unknown';
    if (request.method !== 'GET') {
      const seconds = await signIn.lock.takeRequest(address);
      if (seconds > 0) {
        response
          .status(429)
          .set('Retry-After', String(seconds))
          .json({ code: 'TOO_MANY_REQUESTS', retryAfter: seconds });
        return;
      }
    }
    request.headers['x-4as-client-address'] = address;
    await handle(request, response);
  });
  return router;
}

/**
 * What the library answers. Two who sign up at the same moment with one address, as two clicks do, meet at its unique index; the second
 * asks again and is answered as whoever comes later.
 */
async function answer({ auth }: SignIn, question: globalThis.Request): Promise<globalThis.Response> {
  if (!question.url.endsWith('/sign-up/email')) return auth.handler(question);
  const again = question.clone();
  const first = await auth.handler(question);
  return first.status === 422 ? auth.handler(again) : first;
}
