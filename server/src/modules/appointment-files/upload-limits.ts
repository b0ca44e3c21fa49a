import type { RequestHandler, Response } from 'express';
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
    // Whoever went away while they were asked for is past being counted out again.
    if (response.closed) return;
    const { id } = contextOf(response).viewer;
    const who = id ?? '';
    const current = underWay.get(who) ?? 0;
    if (current >= AT_ONCE) {
      comeBackIn(1, response);
      return;
    }
    // Counted before anything is waited for: those that come together see each other.
    underWay.set(who, current + 1);
    response.once('close', () => {
      const left = (underWay.get(who) ?? 1) - 1;
      if (left > 0) underWay.set(who, left);
      else underWay.delete(who);
    });
    const wait = await secondsToWait(limiter, who);
    if (wait > 0) comeBackIn(wait, response);
    else next();
  };
}

function comeBackIn(seconds: number, response: Response): void {
  response.status(429).set('Retry-After', String(seconds)).json({ code: 'TOO_MANY_REQUESTS' });
}

/** Counts one more; 0 where it is within the limit. */
function secondsToWait(limiter: RateLimiterMemory, who: string): Promise<number> {
  return limiter.consume(who).then(
    () => 0,
    ({ msBeforeNext }: { msBeforeNext: number }) => Math.ceil(msBeforeNext / 1000),
  );
}
