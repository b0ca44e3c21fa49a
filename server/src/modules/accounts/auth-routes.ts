import { toNodeHandler } from 'better-auth/node';
import { Router, type Request, type Response } from 'express';
import { openAuthPaths, type SignIn } from './auth.js';

/** `/api/auth`: the open paths of the sign-in library, each request counted by address. */
export function authRoutes(signIn: SignIn): Router {
  const router = Router();
  const handle = toNodeHandler(signIn.auth);
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
