import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { buildOneLineOrder } from '../../testing/one-line-orders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { closeMonth } from './close-month.js';
import { recordEarnings, reverseEarnings } from './index.js';

const MONTHS = ['2029-01-01', '2029-02-01', '2029-03-01', '2029-04-01'] as const;

type Step = { do: 'earn'; month: number; minutes: 60 | 90 } | { do: 'take back'; which: number } | { do: 'close' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('earn'), month: fc.nat(3), minutes: fc.constantFrom(60, 90) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take back'), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close') }) },
);

let world: TestWorld;
let admin: Asker;
let courseId: string;

beforeAll(async () => {
  world = await TestWorld.create();
  world.now = '2029-06-01T12:00:00Z';
  admin = await buildAdmin(world.owner);
  courseId = await buildCourse(world.owner);
});
afterAll(() => world.destroy());

test('whatever is earned, taken back and closed in any order: each session is paid once, to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const student = await buildStudent(world.owner);
      const tutor = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3333 });
      const ids: string[] = [];
      const ctx = world.context(admin);
      const company = world.context('system');
      for (const [index, one] of steps.entries()) {
        if (one.do === 'earn') {
          const startsAt = new Date(Date.parse(`${MONTHS[one.month] ?? ''}T12:00:00Z`) + index * 2 * 3_600_000);
          const who = { studentId: student.id, tutorId: tutor.id, courseId };
          const id = await buildAppointment(world.owner, {
            ...who,
            startsAt,
            minutes: one.minutes,
            state: 'completed',
          });
          await buildOneLineOrder(world.owner, { studentId: student.id, appointmentId: id, paidAt: startsAt });
          ids.push(id);
          await company.transact((tx) => recordEarnings(company, tx, [id]));
        } else if (one.do === 'take back') {
          const id = ids[one.which % Math.max(1, ids.length)];
          if (id) await company.transact((tx) => reverseEarnings(company, tx, [id]));
        } else {
          // The first month that can be closed; there may be none.
          for (const month of MONTHS) await closeMonth(ctx, { tutorId: tutor.id, month });
        }
      }
      // Corrections of the last month wait for one that is open.
      const [sums] = await world.rows<Record<string, number>>(
        `select (select coalesce(sum(amount_cents), 0)::integer from earnings where tutor_id = $1 and reversed_at is null) as owed,
           (select coalesce(sum(amount_cents), 0)::integer from earning_entries where tutor_id = $1) as counted,
           (select coalesce(sum(amount_cents), 0)::integer from earning_entries where tutor_id = $1 and payout_id is not null) as closed,
           (select coalesce(sum(earned_cents + correction_cents), 0)::integer from payouts where tutor_id = $1) as payouts,
           (select coalesce(sum(greatest(amount_cents, 0)), 0)::integer from payouts where tutor_id = $1)
             + coalesce((select least(amount_cents, 0) from payouts where tutor_id = $1 order by month desc limit 1), 0) as paid`,
        [tutor.id],
      );
      expect(sums).toMatchObject({ counted: sums?.['owed'], payouts: sums?.['closed'], paid: sums?.['closed'] });
      const wrong = await world.rows(
        `select p.id from payouts p left join earning_entries e on e.payout_id = p.id where p.tutor_id = $1
         group by p.id having p.earned_cents <> coalesce(sum(e.amount_cents) filter (where e.kind = 'session'), 0)
           or p.correction_cents <> coalesce(sum(e.amount_cents) filter (where e.kind <> 'session'), 0)
           or bool_or(e.month <> p.month)`,
        [tutor.id],
      );
      expect(wrong).toEqual([]);
      await Promise.all([ctx.close(), company.close()]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
