import { Router, type Request, type Response } from 'express';
import { createHash, randomUUID } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Context, type Services } from '../../context.js';
import { isUuid } from '../../graphql/ids.js';
import { SYSTEM, visitor, type Viewer } from '../../viewer.js';
import { ownerOfFeed } from './calendar-feed.js';
import { calendarFile, type CalendarOwner } from './calendar-file.js';
import { calendarSessionsOf } from './calendar-sessions.js';

/** One address is asked for so often in a minute at most, by whichever servers of a calendar program ask. */
const ASKED_PER_MINUTE = 30;

/**
 * Calendars over plain HTTP: `GET /calendar/<secret>.ics` gives the sessions of whoever made the address, to a program that is signed
 * in nowhere; `GET /calendar/sessions/<id>.ics` gives one session to its student or tutor. What was not changed is not sent again.
 */
export function calendarRoutes(services: Services, viewerOf: (request: Request) => Promise<Viewer>): Router {
  const router = Router();
  const limiter = new RateLimiterMemory({ points: ASKED_PER_MINUTE, duration: 60 });

  router.get('/calendar/:token.ics', async (request, response) => {
    const { token } = request.params;
    const isFree = await limiter.consume(token.slice(0, 64)).then(
      () => true,
      () => false,
    );
    if (!isFree) {
      response.status(429).set('Retry-After', '60').json({ code: 'TOO_MANY_REQUESTS' });
      return;
    }
    const owner = await ownerOfFeed(contextAs(services, visitor(), request), token);
    if (owner?.role !== 'student' && owner?.role !== 'tutor') return refuse(response);
    const sessions = await calendarSessionsOf(contextAs(services, SYSTEM, request), owner.id);
    sendCalendar(request, response, calendarFile(services, { role: owner.role, language: owner.language }, sessions));
  });

  router.get('/calendar/sessions/:id.ics', async (request, response) => {
    const { id } = request.params;
    const { id: ownerId, role, language } = await viewerOf(request);
    if (!isUuid(id) || ownerId === null || (role !== 'student' && role !== 'tutor')) return refuse(response);
    const sessions = await calendarSessionsOf(contextAs(services, SYSTEM, request), ownerId, id);
    if (sessions.length === 0) return refuse(response);
    response.set('Content-Disposition', 'attachment; filename="4AS.ics"');
    const owner: CalendarOwner = { role, language };
    sendCalendar(request, response, calendarFile(services, owner, sessions));
  });

  return router;
}

/** Not there and not yours are the same. */
function refuse(response: Response): void {
  response.status(404).json({ code: 'NOT_FOUND' });
}

function contextAs(services: Services, viewer: Viewer, request: Request): Context {
  return new Context(services, viewer, { requestId: randomUUID(), ip: request.ip ?? null });
}

function sendCalendar(request: Request, response: Response, file: string): void {
  const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
  response.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'private, max-age=300',
    // Whoever finds the address in a log or a referrer must not find it in a search engine too.
    'X-Robots-Tag': 'noindex',
    ETag: etag,
  });
  // Compared by hand: programs that ask "no-cache" want to know of changes, and are told that there are none.
  if (request.header('if-none-match')?.includes(etag)) response.status(304).end();
  else response.send(file);
}
