// Revenue and pay on two hundred thousand orders: through the API as an admin and as a tutor under row-level security, beside the same SQL
// asked of PostgreSQL directly by its owner.
import 'reflect-metadata';
import { buildAdmin, buildCourse } from '../../../server/src/testing/builders.js';
import { countStatements } from '../../../server/src/testing/count-statements.js';
import { ServerProcess } from '../../../server/src/testing/server-process.js';
import { TestWorld } from '../../../server/src/testing/test-world.js';
import { duration, spreadOf, timesOf } from '../spread.js';
import { withDatabase } from '../with-database.js';

const ORDERS = Number(process.env['ORDERS'] ?? 200_000);
const TUTORS = 200;
const RUNS = Number(process.env['RUNS'] ?? 15);
const DAYS = 730;

const FIGURES = 'grossCents discountCents refundCents taxCents netCents tutorCents marginCents';
const MONTHS = `{ revenue { year total { ${FIGURES} } months { id ${FIGURES} } years { id ${FIGURES} } forecast { month expectedCents lowCents highCents } } }`;
const BY = (grouping: string): string => `{ revenueBy(grouping: ${grouping}) { id name ${FIGURES} } }`;
const EARNINGS = `{ viewer { tutor { pay { thisMonthCents toCloseCents dueCents } earningYear { paidCents months { month state minutes totalCents
  paidOn confirmationNumber } } } } }`;
const TUTOR_LIST = `{ tutorAccounts(first: 50) { totalCount nodes { id name hourlyRateCents pay { thisMonthCents toCloseCents dueCents } } } }`;

/** The figures of the view, as the API sums them up. */
const sums = `sum(gross_cents), sum(discount_cents), sum(refund_cents), sum(tax_cents), sum(gross_cents - discount_cents - refund_cents),
  sum(tutor_cents), sum(gross_cents - discount_cents - refund_cents - tutor_cents)`;
const bare = {
  months: `select date_trunc('month', at at time zone 'America/Toronto'), ${sums} from revenue_entries group by 1 order by 1`,
  course: `select a.course_id, ${sums} from revenue_entries e join appointments a on a.id = e.appointment_id
    where at >= date_trunc('year', now()) and at < date_trunc('year', now()) + interval '1 year' group by 1`,
};

/** Orders of one session each over two years, a fifth of them with taxes, a tenth given back; all but this month's pay is counted. */
async function fill(world: TestWorld): Promise<void> {
  for (let count = 0; count < 20; count += 1) await buildCourse(world.owner, { sigle: `BEN${count}` });
  const run = (sql: string, parameters: unknown[] = []) => world.rows(sql, parameters);
  await run(
    `insert into users (id, role, name, email, email_verified, language, time_zone)
     select gen_random_uuid(), role, role || ' ' || n, role || n || '@bench.test', true, 'fr', 'America/Toronto'
     from generate_series(1, $1::integer) n, unnest(array['tutor', 'student']) role`,
    [TUTORS],
  );
  await run(
    `insert into tutors (user_id, display_name) select id, name from users where email like 'tutor%@bench.test'`,
  );
  await run(
    `insert into tutor_rates (tutor_id, starts_on, hourly_rate_cents) select user_id, '2020-01-01', 3000 from tutors`,
  );
  // Each tutor has a student of their own, with whom the sessions follow one another.
  await run(
    `create table sold as
     select gen_random_uuid() as order_id, gen_random_uuid() as line_id, gen_random_uuid() as appointment_id, gen_random_uuid() as payment_id,
       gen_random_uuid() as refund_id, t.id as tutor_id, s.id as student_id, c.id as course_id, n,
       date_trunc('hour', now()) - make_interval(secs => (n - 1) * $2::numeric * 86400 / $1 + 7200) as starts_at,
       n % 5 = 0 as taxed, n % 10 = 0 as back
     from generate_series(1, $1::integer) n
       join (select id, row_number() over (order by email) as place from users where email like 'tutor%@bench.test') t on t.place = n % $3 + 1
       join users s on s.email = replace((select email from users where id = t.id)::text, 'tutor', 'student')
       join (select id, row_number() over (order by sigle) as place from courses) c on c.place = n % 20 + 1`,
    [ORDERS, DAYS, TUTORS],
  );
  await run(`insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until)
    select appointment_id, student_id, tutor_id, course_id, 'completed', starts_at, starts_at + interval '1 hour', starts_at + interval '1 hour' from sold`);
  await run(`insert into orders (id, student_id, state, subtotal_cents, discount_cents, gst_cents, qst_cents, total_cents, refunded_cents, expires_at, paid_at)
    select order_id, student_id, case when back then 'refunded' else 'paid' end, 6000, 0, case when taxed then 300 else 0 end,
      case when taxed then 599 else 0 end, case when taxed then 6899 else 6000 end, case when not back then 0 when taxed then 6899 else 6000 end,
      starts_at, starts_at - interval '5 days' from sold`);
  await run(`insert into order_lines (id, order_id, appointment_id, position, course_name, tutor_name, minutes, price_cents, discount_cents, gst_cents,
      qst_cents, total_cents, refunded_cents)
    select line_id, id, appointment_id, 1, 'Course', 'Tutor', 60, 6000, 0, gst_cents, qst_cents, total_cents, refunded_cents
    from sold join orders on id = order_id`);
  await run(`insert into payments (id, order_id, stripe_payment_intent_id, amount_cents, received_at)
    select payment_id, order_id, 'pi_' || n, total_cents, paid_at from sold join orders on id = order_id`);
  await run(`insert into refunds (id, order_id, payment_id, request_id, amount_cents, state, reason, created_at)
    select refund_id, order_id, payment_id, refund_id, total_cents, 'succeeded', 'Bench', starts_at from sold join orders on id = order_id where back`);
  await run(`insert into refund_lines (refund_id, order_line_id, amount_cents)
    select refund_id, line_id, total_cents from sold join orders on id = order_id where back`);
  await run(`insert into payouts (id, tutor_id, month, session_count, minutes, earned_cents, correction_cents, carried_cents, amount_cents, closed_at, paid_on,
      confirmation_number)
    select gen_random_uuid(), tutor_id, month, count(*), count(*) * 60, count(*) * 3000, 0, 0, count(*) * 3000, now(), (month + interval '1 month')::date, 'V'
    from sold, lateral (select date_trunc('month', (starts_at + interval '1 hour') at time zone 'America/Toronto')::date as month) m
    where not back and month < date_trunc('month', now() at time zone 'America/Toronto') group by 2, 3`);
  await run(`insert into earnings (appointment_id, tutor_id, amount_cents, hourly_rate_cents, minutes, earned_at, payout_id)
    select appointment_id, s.tutor_id, 3000, 3000, 60, starts_at + interval '1 hour', p.id
    from sold s left join payouts p on p.tutor_id = s.tutor_id
      and p.month = date_trunc('month', (starts_at + interval '1 hour') at time zone 'America/Toronto')::date
    where not back`);
  await run('drop table sold');
  await run('vacuum analyze');
}

async function measure(): Promise<void> {
  const world = await TestWorld.create({ RATE_LIMIT_PER_MINUTE: '100000000' });
  const since = performance.now();
  await fill(world);
  console.log(
    `\n${ORDERS} orders over two years, ${TUTORS} tutors (written in ${duration(performance.now() - since)})`,
  );
  const admin = await buildAdmin(world.owner);
  const [tutor] = await world.rows<{ id: string }>('select user_id as id from tutors order by user_id limit 1');
  const server = await ServerProcess.start(world);
  // The view shows its rows to staff alone, whoever owns it.
  const direct = await world.owner.connect();
  await direct.query(`set app.viewer_role = 'admin'`);
  try {
    const asTutor = { id: tutor?.id ?? '', role: 'tutor' as const };
    const [console_, own] = [await server.signIn(admin), await server.signIn(asTutor)];
    const pages = [
      { name: 'revenue by month  ', asker: admin, browser: console_, document: MONTHS, sql: bare.months },
      { name: 'revenue by course ', asker: admin, browser: console_, document: BY('COURSE'), sql: bare.course },
      { name: 'tutors and pay    ', asker: admin, browser: console_, document: TUTOR_LIST, sql: null },
      { name: "one tutor's months", asker: asTutor, browser: own, document: EARNINGS, sql: null },
    ];
    for (const { name, asker, browser, document, sql } of pages) {
      // In turns, so that both meet the same machine.
      const [through, directly]: [number[], number[]] = [[], []];
      for (let round = 0; round < RUNS; round += 1) {
        through.push(...(await timesOf(() => browser.ask(document), 1, round === 0 ? 2 : 0)));
        if (sql) directly.push(...(await timesOf(() => direct.query(sql), 1, round === 0 ? 2 : 0)));
      }
      const statements = await countStatements(world, () => world.ask(asker, document));
      const api = spreadOf(through);
      const beside = sql ? spreadOf(directly) : null;
      console.log(
        `  ${name}: median ${duration(api.median)}, p95 ${duration(api.p95)}, ${statements} statements` +
          (beside ? `; bare SQL median ${duration(beside.median)}: ×${(api.median / beside.median).toFixed(2)}` : ''),
      );
    }
  } finally {
    direct.release();
    await server.kill();
    await world.destroy();
  }
}

await withDatabase(measure);
