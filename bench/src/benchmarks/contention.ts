// Ten thousand attempts on one slot, and on slots that overlap in part, through four server processes. Beside it, in rounds that take turns,
// the same code on a database without its exclusion constraints: look whether the time is free, then insert. That one must
// double-book, or the run has shown nothing.
import 'reflect-metadata';
import { MINUTE } from '@4as/scheduling';
import { Agent, request } from 'node:http';
import { buildCourse, buildStudent, buildTutor } from '../../../server/src/testing/builders.js';
import { ServerProcess } from '../../../server/src/testing/server-process.js';
import { TestWorld } from '../../../server/src/testing/test-world.js';
import { spreadOf } from '../spread.js';
import { withDatabase } from '../with-database.js';

const ATTEMPTS = Number(process.env['ATTEMPTS'] ?? 10_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const CONNECTIONS = 50;
const PROCESSES = 4;
const SESSION_MINUTES = 90;

const ADD = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { __typename } }`;

/** One product: its database, its processes, and students who are signed in. */
interface Side {
  name: string;
  world: TestWorld;
  servers: ServerProcess[];
  cookies: string[];
  courseId: string;
  tutorId: string;
}

interface Outcome {
  perSecond: number;
  answers: Map<string, number>;
  bookings: number;
  overlaps: number;
}

async function open(name: string, guarded: boolean): Promise<Side> {
  const world = await TestWorld.create({ RATE_LIMIT_PER_MINUTE: '100000000' });
  if (!guarded) {
    await world.rows(
      'alter table appointments drop constraint appointments_tutor_no_overlap, drop constraint appointments_student_no_overlap',
    );
  }
  const courseId = await buildCourse(world.owner);
  const tutor = await buildTutor(world.owner, {
    courseIds: [courseId],
    dailyHours: { startMinute: 0, endMinute: 1440 },
  });
  const servers = await Promise.all(Array.from({ length: PROCESSES }, () => ServerProcess.start(world)));
  const [first] = servers;
  if (!first) throw new Error('No server was started.');
  const cookies: string[] = [];
  for (let index = 0; index < CONNECTIONS; index += 1) {
    cookies.push((await first.signIn(await buildStudent(world.owner))).cookie);
  }
  return { name, world, servers, cookies, courseId, tutorId: tutor.id };
}

async function close({ world, servers }: Side): Promise<void> {
  for (const server of servers) await server.kill();
  await world.destroy();
}

/** All attempts of one round, `CONNECTIONS` at a time; each is answered before its connection makes the next. */
async function attempt(side: Side, starts: readonly Date[]): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const answers = new Map<string, number>();
  let next = 0;
  const since = performance.now();
  await Promise.all(
    side.cookies.map(async (cookie) => {
      for (let index = next++; index < ATTEMPTS; index = next++) {
        const server = side.servers[index % side.servers.length];
        const startsAt = starts[index % starts.length];
        if (!server || !startsAt) throw new Error('There is no server, or no start.');
        const answer = await ask(agent, server.url, cookie, {
          query: ADD,
          variables: { input: { courseId: side.courseId, tutorId: side.tutorId, startsAt, minutes: SESSION_MINUTES } },
        });
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    }),
  );
  const perSecond = ATTEMPTS / ((performance.now() - since) / 1000);
  agent.destroy();
  return { perSecond, answers, ...(await bookingsAround(side, starts)) };
}

/**
 * How a request was answered: the type of the answer, or the status or error that came instead. A connection that the server had closed while
 * nothing went over it did not carry the request: it is asked again on another.
 */
function ask(agent: Agent, url: string, cookie: string, body: unknown): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve(kindOf(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8'))));
    });
    sent.once('error', (error: NodeJS.ErrnoException) => {
      const again = sent.reusedSocket && error.code === 'ECONNRESET';
      resolve(again ? ask(agent, url, cookie, body) : `no answer ${error.code ?? error.message}`);
    });
    sent.end(JSON.stringify(body));
  });
}

function kindOf(status: number, text: string): string {
  if (status !== 200) return `HTTP ${status}`;
  const { data, errors } = JSON.parse(text) as {
    data?: { addToCart?: { __typename: string } } | null;
    errors?: { extensions?: { code?: string } }[];
  };
  return data?.addToCart?.__typename ?? `error ${errors?.[0]?.extensions?.code ?? 'unknown'}`;
}

async function bookingsAround(side: Side, starts: readonly Date[]): Promise<Pick<Outcome, 'bookings' | 'overlaps'>> {
  const times = starts.map((start) => start.getTime());
  const [row] = await side.world.rows<{ bookings: number; overlaps: number }>(
    `with booked as (select id, tstzrange(starts_at, ends_at) as time from appointments
       where tutor_id = $1 and state = 'held' and starts_at between $2 and $3)
     select (select count(*) from booked)::integer as bookings,
       (select count(*) from booked a join booked b on a.id < b.id and a.time && b.time)::integer as overlaps`,
    [side.tutorId, new Date(Math.min(...times)), new Date(Math.max(...times))],
  );
  if (!row) throw new Error('PostgreSQL gave no count.');
  return row;
}

const EXPECTED = new Set(['CartChanged', 'SlotTaken', 'SlotNotFree']);

/** Reports one kind of attempts; answers whether it showed what it is to show. */
async function contend(title: string, sides: readonly Side[], startsOf: (round: number) => Date[]): Promise<boolean> {
  const outcomes = new Map<Side, Outcome[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) outcomes.get(side)?.push(await attempt(side, startsOf(round)));
  }
  console.log(`\n${title}: ${ATTEMPTS} attempts, ${CONNECTIONS} connections, ${PROCESSES} processes, ${ROUNDS} rounds`);
  const [guarded, unguarded] = sides.map((side) => {
    const rounds = outcomes.get(side) ?? [];
    const answers = new Map<string, number>();
    for (const each of rounds)
      for (const [kind, count] of each.answers) answers.set(kind, (answers.get(kind) ?? 0) + count);
    const rate = spreadOf(rounds.map((round) => round.perSecond));
    const overlaps = rounds.reduce((sum, round) => sum + round.overlaps, 0);
    console.log(
      `  ${side.name}: ${rate.median.toFixed(0)} attempts/s (${rate.least.toFixed(0)} to ${rate.most.toFixed(0)}); ` +
        `bookings by round ${rounds.map((round) => round.bookings).join(', ')}; overlapping pairs ${overlaps}; ` +
        `answers ${[...answers].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    );
    return { rate, overlaps, strange: [...answers.keys()].filter((kind) => !EXPECTED.has(kind)) };
  });
  if (!guarded || !unguarded) return false;
  console.log(`  rate with constraints / without: ${(guarded.rate.median / unguarded.rate.median).toFixed(2)}`);
  if (unguarded.overlaps === 0) console.log('  Without constraints nothing was double-booked: this run shows nothing.');
  if (guarded.overlaps > 0) console.log('  WITH constraints something was double-booked.');
  if (guarded.strange.length > 0) console.log(`  Answers that must not be: ${guarded.strange.join(', ')}`);
  return guarded.overlaps === 0 && guarded.strange.length === 0 && unguarded.overlaps > 0;
}

/** A full hour so many days from now, with all day before it. */
function hourInDays(days: number): Date {
  const day = new Date();
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days, 16));
}

await withDatabase(async () => {
  const sides = [await open('exclusion constraints', true), await open('look, then insert', false)];
  try {
    const one = await contend('One slot', sides, (round) => [hourInDays(3 + round)]);
    const partly = await contend('Slots that overlap in part', sides, (round) =>
      [0, 30, 60, 90, 120].map((later) => new Date(hourInDays(20 + round).getTime() + later * MINUTE)),
    );
    process.exitCode = one && partly ? 0 : 1;
  } finally {
    for (const side of sides) await close(side);
  }
});
