import type { RequestHandler } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** A minute's requests of one address to the API, counted in this process; pages and their files are not counted. */
export function rateLimit(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (request, response, next) => {
    if (request.method === 'GET') {
      next();
      return;
    }
    limiter.consume(request.ip ?? 'unknown').then(
      () => next(),
      (refusal: RateLimiterRes) => {
        const seconds = Math.ceil(refusal.msBeforeNext / 1000);
        response
          .status(429)
          .set('Retry-After', String(seconds))
          .json({
            code: 'TOO_MANY_REQUESTS',
            errors: [{ message: 'Too many requests.', extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: seconds } }],
          });
      },
    );
  };
}
