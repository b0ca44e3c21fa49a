import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { Browser } from '../../testing/browser.js';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const HOUR = 3_600_000;
const MAKE = 'mutation { makeCalendarFeed { ... on CalendarFeedMade { url feed { createdAt } } } }';
const REVOKE = 'mutation { revokeCalendarFeed { ... on CalendarFeedRevoked { wasInForce } } }';

/** One event of a file, as another program's parser reads it. */
interface ReadEvent {
  uid: string;
  summary: string;
  start: Date;
  end: Date;
  sequence: number;
  status: string;
  location: string | null;
}

describe('calendars', () => {
  let world: TestWorld;
  let server: RunningServer;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;
  let appointmentId: string;
  let browser: Browser;
  const startsAt = new Date(Date.now() + 48 * HOUR);

  beforeAll(async () => {
    world = await TestWorld.create();
    server = await RunningServer.start(world);
    courseId = await buildCourse(world.owner, { name: 'Calcul 1; intégrales, séries' });
    tutor = await buildTutor(world.owner, { name: 'Ana "Nouvelle" Roy\\Côté', courseIds: [courseId] });
    student = await buildStudent(world.owner, { name: 'Léa Tremblay', language: 'fr' });
    appointmentId = await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt,
    });
    browser = await server.signIn(student);
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  const makeFeed = async (asker: Asker): Promise<string> => {
    const answer = await world.ask<{ makeCalendarFeed: { url: string } }>(asker, MAKE);
    return new URL(answer.makeCalendarFeed.url).pathname;
  };
  /** As a calendar program asks: without a cookie. */
  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });
  const eventsOf = async (answer: Response): Promise<ReadEvent[]> => read(await answer.text());

  test("a feed holds its owner's sessions, in a file that another program's parser reads", async () => {
    const answer = await get(await makeFeed(student));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    });
    expect(await eventsOf(answer)).toEqual([
      {
        uid: `${appointmentId}@127.0.0.1`,
        summary: 'Calcul 1; intégrales, séries avec Ana "Nouvelle" Roy\\Côté',
        start: seconds(startsAt),
        end: seconds(new Date(startsAt.getTime() + HOUR)),
        sequence: 0,
        status: 'CONFIRMED',
        location: null,
      },
    ]);
  });

  test('a file keeps to the form of RFC 5545: CRLF, lines of 75 bytes at most, UTC, a stamp on every event', async () => {
    const file = await (await get(await makeFeed(student))).text();
    const lines = file.split('\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(file).toContain('VERSION:2.0');
    expect(file).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
    expect(file).toMatch(/DTSTART:\d{8}T\d{6}Z/);
  });

  test("the tutor's feed names the student, and nobody else's session is in either", async () => {
    const other = await buildStudent(world.owner, { name: 'Somebody else' });
    const otherTutor = await buildTutor(world.owner, { courseIds: [courseId] });
    await buildAppointment(world.owner, { studentId: other.id, tutorId: otherTutor.id, courseId, startsAt });
    const events = await eventsOf(await get(await makeFeed(tutor)));
    expect(events.map(({ summary }) => summary)).toEqual(['Calcul 1; intégrales, séries with Léa Tremblay']);
    expect(await eventsOf(await get(await makeFeed(student)))).toHaveLength(1);
  });

  test('holds are left out; a cancelled session is said to be so, under the same UID', async () => {
    const someone = await buildStudent(world.owner);
    const heldUntil = new Date(Date.now() + HOUR);
    const later = new Date(startsAt.getTime() + 5 * HOUR);
    const of = { studentId: someone.id, tutorId: tutor.id, courseId };
    await buildAppointment(world.owner, { ...of, startsAt: later, state: 'held', heldUntil });
    const id = await buildAppointment(world.owner, { ...of, startsAt: new Date(later.getTime() + 5 * HOUR) });
    const path = await makeFeed(someone);
    expect(await eventsOf(await get(path))).toMatchObject([{ uid: `${id}@127.0.0.1`, status: 'CONFIRMED' }]);
    await world.owner.query(
      `update appointments set state = 'cancelled', cancelled_at = now(), cancelled_by = 'tutor', sequence = 3 where id = $1`,
      [id],
    );
    expect(await eventsOf(await get(path))).toMatchObject([
      { uid: `${id}@127.0.0.1`, status: 'CANCELLED', sequence: 3 },
    ]);
  });

  test('what has not changed is not sent again', async () => {
    const path = await makeFeed(student);
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    await world.owner.query('update appointments set sequence = sequence + 1 where id = $1', [appointmentId]);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
    await world.owner.query('update appointments set sequence = 0 where id = $1', [appointmentId]);
  });

  test('a new address ends the one before; a revoked one is gone; one that was made up was never there', async () => {
    const old = await makeFeed(student);
    const path = await makeFeed(student);
    expect((await get(old)).status).toBe(404);
    expect((await get(path)).status).toBe(200);
    expect(await world.ask(student, REVOKE)).toEqual({ revokeCalendarFeed: { wasInForce: true } });
    expect(await world.ask(student, REVOKE)).toEqual({ revokeCalendarFeed: { wasInForce: false } });
    expect((await get(path)).status).toBe(404);
    expect(await world.ask(student, '{ calendarFeed { createdAt } }')).toEqual({ calendarFeed: null });
    expect((await get('/calendar/made-up.ics')).status).toBe(404);
  });

  test('two clicks at once leave one address that works', async () => {
    const paths = await Promise.allSettled([1, 2].map(() => makeFeed(student)));
    const made = paths.flatMap((path) => (path.status === 'fulfilled' ? [path.value] : []));
    const statuses = await Promise.all(made.map(async (path) => (await get(path)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test('only a hash of the secret is kept, and the database tells it to nobody', async () => {
    const path = await makeFeed(student);
    const token = path.replace(/^.*\/|\.ics$/g, '');
    const [row] = await world.rows<{ text: string }>(
      `select encode(token_hash, 'escape') || encode(token_hash, 'base64') as text from calendar_feeds where user_id = $1`,
      [student.id],
    );
    expect(row?.text).not.toContain(token);
    const ctx = world.context(student);
    await expect(ctx.db.query('select token_hash from calendar_feeds')).rejects.toThrow('permission denied');
    await ctx.close().catch(() => undefined);
  });

  test("a suspended person's address stops", async () => {
    const someone = await buildStudent(world.owner);
    const path = await makeFeed(someone);
    await world.owner.query('update users set suspended_at = now() where id = $1', [someone.id]);
    expect((await get(path)).status).toBe(404);
  });

  test('one address that is asked for without end is told to wait', async () => {
    const path = await makeFeed(await buildStudent(world.owner));
    const answers = await Promise.all(Array.from({ length: 40 }, () => get(path)));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    expect((await get(await makeFeed(student))).status).toBe(200);
  });

  test('one session is a file for its student and its tutor, and for nobody else', async () => {
    const path = `/calendar/sessions/${appointmentId}.ics`;
    const answer = await browser.fetch(path);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(await eventsOf(answer)).toMatchObject([{ uid: `${appointmentId}@127.0.0.1` }]);
    expect((await (await server.signIn(tutor)).fetch(path)).status).toBe(200);
    for (const stranger of [await buildStudent(world.owner), await buildAdmin(world.owner)])
      expect((await (await server.signIn(stranger)).fetch(path)).status).toBe(404);
    expect((await server.browser().fetch(path)).status).toBe(404);
    expect((await browser.fetch('/calendar/sessions/x.ics')).status).toBe(404);
  });
});

/** The events of a file; throws for one that the parser does not accept. */
function read(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      sequence: Number(event.sequence),
      status: String(component.getFirstPropertyValue('status')),
      location: event.location || null,
    };
  });
}

/** Calendars know no parts of a second. */
function seconds(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
