// Free slots of one tutor's month, and of up to a thousand tutors over four weeks: from rules in memory, and end to end through the API, as a
// signed-in student under row-level security, on a database with a thousand tutors and two hundred thousand appointments.
import 'reflect-metadata';
import { DAY, freeSlots, MINUTE, fairSlots, type BookingCalendar } from '@4as/scheduling';
import { buildCourse, buildStudent } from '../../../server/src/testing/builders.js';
import { countStatements } from '../../../server/src/testing/count-statements.js';
import { ServerProcess } from '../../../server/src/testing/server-process.js';
import { TestWorld } from '../../../server/src/testing/test-world.js';
import { duration, spreadOf, timesOf } from '../spread.js';
import { withDatabase } from '../with-database.js';

const TUTORS = 1000;
const APPOINTMENTS_OF_EACH = 200;
const DAYS = 28;
const SIZES = [10, 100, TUTORS];
const RUNS = Number(process.env['RUNS'] ?? 100);

const QUERY = `query ($courseId: ID!, $tutorId: ID, $from: LocalDate!, $days: Int!) {
  freeSlots(courseId: $courseId, tutorId: $tutorId, minutes: 60, from: $from, days: $days, timeZone: "America/Toronto") {
    days { date slots { startsAt tutorId } }
  }
}`;

interface Answer {
  freeSlots: { days: { slots: unknown[] }[] };
}

/** A tutor who works ten hours a day and has a session on most days. */
function calendarOf(index: number, now: number): BookingCalendar {
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  const midnight = Math.floor(now / DAY) * DAY;
  return {
    zone: 'America/Toronto',
    rules: weekdays.map((weekday) => ({ weekday, startMinute: 540, endMinute: 1140 })),
    overrides: [],
    timeOff: [],
    taken: Array.from({ length: 40 }, (_, day) => {
      const start = midnight + day * DAY + (14 * 60 + ((index + day) % 8) * 60) * MINUTE;
      return { start, end: start + 60 * MINUTE };
    }),
    bufferMinutes: 15,
    noticeMinutes: 240,
    horizonDays: 60,
    gridMinutes: 30,
    now,
  };
}

async function inMemory(): Promise<void> {
  const now = Date.now();
  const calendars = Array.from({ length: TUTORS }, (_, index) => calendarOf(index, now));
  const search = { durationMinutes: 60, from: now, to: now + DAYS * DAY };
  console.log(`\nFrom rules in memory, ${DAYS} days, starts every 30 minutes`);
  for (const size of [1, ...SIZES]) {
    const some = calendars.slice(0, size);
    const before = process.memoryUsage().heapUsed;
    const taken = await timesOf(
      () =>
        fairSlots(
          some.map((calendar, index) => ({ tutorId: String(index), starts: freeSlots({ ...calendar, ...search }) })),
          new Map(),
        ),
      size === TUTORS ? 30 : 200,
      5,
    );
    const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    const { median, p95 } = spreadOf(taken);
    console.log(
      `  ${String(size).padStart(4)} tutors: median ${duration(median)}, p95 ${duration(p95)}, ` +
        `${duration(median / size)} a tutor, heap ${megabytes.toFixed(1)} MB more`,
    );
  }
}

/** A world with the tutors and their appointments; the ids of courses that so many of them teach. */
async function fill(world: TestWorld): Promise<Map<number, string>> {
  const courses = new Map<number, string>();
  for (const size of SIZES) courses.set(size, await buildCourse(world.owner));
  await world.rows(`
    insert into users (id, role, name, email, email_verified, language, time_zone)
    select gen_random_uuid(), role, role || ' ' || n, role || n || '@bench.test', true, 'fr', 'America/Toronto'
    from generate_series(1, ${TUTORS}) n, unnest(array['tutor', 'student']) role`);
  await world.rows(`
    insert into tutors (user_id, display_name, buffer_minutes, notice_minutes, horizon_days, grid_minutes)
    select id, name, 15, 240, 60, 30 from users where email like 'tutor%@bench.test'`);
  await world.rows(`
    insert into availability_rules (id, tutor_id, weekday, start_minute, end_minute)
    select gen_random_uuid(), user_id, weekday, 540, 1140 from tutors, generate_series(1, 7) weekday`);
  for (const [size, courseId] of courses) {
    await world.rows(
      `insert into teachings (tutor_id, course_id, state) select user_id, $1, 'approved' from tutors order by user_id limit $2`,
      [courseId, size],
    );
  }
  // Each tutor with one student of their own, an hour a day, four fifths of it in the past.
  await world.rows(
    `with pairs as (
       select t.id as tutor_id, s.id as student_id, substr(t.name, 7)::integer as n
       from users t join users s on s.email = replace(t.email::text, 'tutor', 'student') where t.email like 'tutor%@bench.test')
     insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until)
     select gen_random_uuid(), student_id, tutor_id, $1, case when day < 0 then 'completed' else 'confirmed' end, start,
       start + interval '60 minutes', start + interval '75 minutes'
     from pairs, generate_series(-$2::integer, $3::integer - 1) day,
       lateral (select date_trunc('day', now()) + make_interval(days => day, hours => 14 + (n + day + $2) % 8) as start) at`,
    [courses.get(TUTORS), APPOINTMENTS_OF_EACH - 40, 40],
  );
  await world.rows('vacuum analyze');
  return courses;
}

async function endToEnd(): Promise<void> {
  const world = await TestWorld.create({ RATE_LIMIT_PER_MINUTE: '100000000' });
  const since = performance.now();
  const courses = await fill(world);
  const [count] = await world.rows<{ count: number }>('select count(*)::integer as count from appointments');
  console.log(
    `\nThrough the API: ${TUTORS} tutors, ${count?.count} appointments (written in ${duration(performance.now() - since)})`,
  );
  const student = await buildStudent(world.owner);
  const server = await ServerProcess.start(world);
  try {
    const browser = await server.signIn(student);
    const [lone] = await world.rows<{ tutor_id: string }>(
      'select tutor_id from teachings where course_id = $1 limit 1',
      [courses.get(SIZES[0] ?? 10)],
    );
    const from = new Date(Date.now() + DAY).toISOString().slice(0, 10);
    const report = async (name: string, variables: Record<string, unknown>): Promise<void> => {
      let slots = 0;
      const taken = await timesOf(
        async () => {
          const { freeSlots: found } = await browser.ask<Answer>(QUERY, variables);
          slots = found.days.reduce((sum, day) => sum + day.slots.length, 0);
        },
        RUNS,
        10,
      );
      const { median, p95 } = spreadOf(taken);
      const statements = await countStatements(world, () => world.ask(student, QUERY, variables));
      console.log(
        `  ${name}: median ${duration(median)}, p95 ${duration(p95)}, ${statements} statements, ${slots} slots in the answer`,
      );
    };
    await report('one tutor, 28 days  ', { courseId: courses.get(10), tutorId: lone?.tutor_id, from, days: DAYS });
    for (const [size, courseId] of courses) {
      await report(`${String(size).padStart(4)} tutors, 28 days`, { courseId, tutorId: null, from, days: DAYS });
    }
  } finally {
    await server.kill();
    await world.destroy();
  }
}

await inMemory();
await withDatabase(endToEnd);
