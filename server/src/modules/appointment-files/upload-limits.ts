import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { contextOf } from '../files/index.js';

/** Uploads of one person in ten minutes: two sessions filled up to the limit, with as many tries. */
const UPLOADS = 80;
const WINDOW_SECONDS = 600;

/** Each upload is in memory while it lasts; a screen sends one after another, and a person has few screens. */
const AT_ONCE = 3;

/**
 * Limits the uploads of each person, counted in this process: how many in ten minutes, and how many at once. Over them the answer is
 * TOO_MANY_REQUESTS, with when to come back.
 */
export function limitUploads(): RequestHandler {
  const limiter = new RateLimiterMemory({ points: UPLOADS, duration: WINDOW_SECONDS });
  const underWay = new Map<string, number>();
  return async (_request, response, next) => {
    const { id } = contextOf(response).viewer;
    const who = id ?? '';
    const current = underWay.get(who) ?? 0;
    const wait = current >= AT_ONCE ? 1 : await secondsToWait(limiter, who);
    if (wait > 0) {
      response.status(429).set('Retry-After', String(wait)).json({ code: 'TOO_MANY_REQUESTS' });
      return;
    }
    // Whoever went away while they were asked for is past being counted out again.
    if (response.closed) return;
    underWay.set(who, (underWay.get(who) ?? 0) + 1);
    response.once('close', () => {
      const left = (underWay.get(who) ?? 1) - 1;
      if (left > 0) underWay.set(who, left);
      else underWay.delete(who);
    });
    next();
  };
}

/** Counts one more; 0 where it is within the limit. */
function secondsToWait(limiter: RateLimiterMemory, who: string): Promise<number> {
  return limiter.consume(who).then(
    () => 0,
    ({ msBeforeNext }: { msBeforeNext: number }) => Math.ceil(msBeforeNext / 1000),
  );
}
