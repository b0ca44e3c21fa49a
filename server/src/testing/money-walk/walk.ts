import { Random } from '../../database/seeds/random.js';
import { adminOperations, tutorOperations } from './staff-operations.js';
import { NOTHING_THERE, type Operation, type Situation } from './situation.js';
import { studentOperations } from './student-operations.js';
import type { Town, Walker } from './town.js';
import { makeTrouble } from './trouble.js';

export interface WalkPlan {
  seed: number;
  operations: number;
  kills: number;
}

/** What a walk was like: how often each operation was done, by its answer, and answers that no operation may have. */
export interface WalkReport {
  done: Map<string, number>;
  unexpected: string[];
}

const NO_ANSWER = 'no answer';
const PAUSE_MS = 100;

/** Once in so many operations there is trouble on the line to Stripe. */
const TROUBLE_EVERY = 6;

/**
 * Has everybody of a town do things at once until so many are done, with trouble on the line to Stripe and servers that are killed at
 * even distances. The seed decides who does what in which order and what goes wrong; how the people's operations fall between each other is the
 * machine's doing.
 */
export async function walk(town: Town, { seed, operations, kills }: WalkPlan): Promise<WalkReport> {
  const report: WalkReport = { done: new Map(), unexpected: [] };
  const random = new Random(seed);
  let started = 0;
  let troubled = 0;
  let killed = 0;
  let killing = Promise.resolve();
  const killAt = new Set(
    Array.from({ length: kills }, (_, index) => Math.floor(((index + 1) * operations) / (kills + 1))),
  );

  const next = async (): Promise<boolean> => {
    if (started >= operations) return false;
    started += 1;
    // The servers are killed in turns, the one that Stripe's events go to first.
    if (killAt.delete(started)) {
      const victim = killed % 2;
      killed += 1;
      killing = killing.then(() => town.killAndRestart(victim));
    }
    if (troubled < started && started % TROUBLE_EVERY === 0) {
      troubled = started;
      await makeTrouble(town.shop.stripe, random);
    }
    return true;
  };
  const live = async (walker: Walker, choices: readonly Operation[], own: Random): Promise<void> => {
    while (await next()) {
      const operation = own.pick(choices);
      const situation: Situation = { town, walker, random: own, browser: own.pick(walker.browsers) };
      const answer = await operation.act(situation).catch(outcomeOfError);
      if (answer === NOTHING_THERE || answer === NO_ANSWER) {
        // Not an operation: somebody else will soon have made something to do, or the server be back.
        started -= 1;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      const name = `${operation.name}: ${answer}`;
      report.done.set(name, (report.done.get(name) ?? 0) + 1);
      if (answer.startsWith('!')) report.unexpected.push(name);
    }
  };
  const everybody = [
    ...town.students.map((walker) => [walker, studentOperations] as const),
    ...town.tutors.map((walker) => [walker, tutorOperations] as const),
    ...town.admins.map((walker) => [walker, adminOperations] as const),
  ];
  await Promise.all(
    everybody.map(([walker, choices], index) => live(walker, choices, new Random(seed + 7919 * (index + 1)))),
  );
  await killing;
  return report;
}

/** A server that was killed answers nothing, and a connection may be cut: what became of it is seen at the end. */
function outcomeOfError(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  const text = error instanceof Error ? `${error.message} ${cause}` : String(error);
  return /fetch failed|terminated|ECONNREFUSED|ECONNRESET|socket|other side/i.test(text) ? NO_ANSWER : `! ${text}`;
}
