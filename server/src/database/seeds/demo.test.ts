import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, dropTestDatabase } from '../../testing/test-database.js';
import { ownerUrl } from '../../testing/database-urls.js';
import { verifyPassword } from '../../modules/accounts/passwords.js';
import { buildDemo } from './demo/seed-demo.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.js';
import { seedOnce } from './seed-once.js';

const NOW = new Date('2026-10-20T15:10:00Z');

let database: string;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: ownerUrl(database) });
  await client.connect();
  await seedOnce(client, { now: NOW, stripe: null });
});

afterAll(async () => {
  await client.end();
  await dropTestDatabase(database);
});

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await client.query<Record<string, unknown>>(sql)).rows;
}

test('the demo is put in once', async () => {
  const before = await rows('select count(*) from users');
  expect(await seedOnce(client, { now: new Date('2027-01-01T00:00:00Z'), stripe: null })).toBe(false);
  expect(await rows('select count(*) from users')).toEqual(before);
});

test('the demo does not go among real people', async () => {
  const other = await createTestDatabase();
  const otherClient = new pg.Client({ connectionString: ownerUrl(other) });
  await otherClient.connect();
  try {
    await otherClient.query(
      `insert into users (id, name, email) values (gen_random_uuid(), 'Somebody', 'somebody@example.test')`,
    );
    await expect(seedOnce(otherClient, { now: NOW, stripe: null })).rejects.toThrow('only into an empty one');
  } finally {
    await otherClient.end();
    await dropTestDatabase(other);
  }
});

test('the same instant gives the same demo', async () => {
  const written = async () => {
    const statements: unknown[] = [];
    const demo = await buildDemo({ now: NOW, passwordHash: 'hash', stripe: null });
    await demo.write({
      query: (sql, parameters) => {
        statements.push([sql, parameters]);
        return client.query('select');
      },
    });
    return statements;
  };
  expect(await written()).toEqual(await written());
});

test.each(DEMO_ACCOUNTS)('$email can sign in as $role, in $language', async ({ email, role, language }) => {
  const { rows: found } = await client.query<{ role: string; language: string; password: string }>(
    `select u.role, u.language, a.password from users u join auth.account a on a.user_id = u.id and a.account_id = u.id::text
     where u.email = $1 and u.email_verified and a.provider_id = 'credential'`,
    [email],
  );
  expect(found[0]).toMatchObject({ role, language });
  expect(await verifyPassword({ hash: found[0]?.password ?? '', password: DEMO_PASSWORD })).toBe(true);
});

test('every outcome of a session is there, and none is at night', async () => {
  const states = (await rows('select distinct state from appointments order by state')).map(({ state }) => state);
  expect(states).toEqual([
    'cancelled',
    'completed',
    'confirmed',
    'expired',
    'held',
    'student_no_show',
    'tutor_no_show',
  ]);
  const night = await rows(
    `select a.id from appointments a join tutors t on t.user_id = a.tutor_id
     where extract(hour from a.starts_at at time zone t.time_zone) not between 8 and 21`,
  );
  expect(night).toEqual([]);
});

test('sessions lie within the weekly hours of their tutor', async () => {
  const outside = await rows(
    `select a.id from appointments a join tutors t on t.user_id = a.tutor_id
     cross join lateral (select a.starts_at at time zone t.time_zone as starts, a.ends_at at time zone t.time_zone as ends) as local
     where not exists (select from availability_rules r where r.tutor_id = a.tutor_id and r.weekday = extract(isodow from local.starts)
       and r.start_minute <= extract(hour from local.starts) * 60 + extract(minute from local.starts)
       and r.end_minute >= extract(hour from local.ends) * 60 + extract(minute from local.ends))`,
  );
  expect(outside).toEqual([]);
});

test('the past is settled and the future is open', async () => {
  const { rows: wrong } = await client.query(
    `select id, state, starts_at from appointments
     where (state = 'confirmed' and ends_at < $1::timestamptz - interval '60 minutes')
        or (state in ('completed', 'student_no_show', 'tutor_no_show') and ends_at > $1)`,
    [NOW],
  );
  expect(wrong).toEqual([]);
});

test('money adds up to the cent, from the line to the payment', async () => {
  const wrong = await rows(
    `select o.id from orders o
     join lateral (select sum(price_cents) as price, sum(discount_cents) as discount, sum(gst_cents) as gst, sum(qst_cents) as qst,
       sum(total_cents) as total, sum(refunded_cents) as refunded from order_lines where order_id = o.id) l on true
     left join lateral (select sum(amount_cents) as paid from payments where order_id = o.id) p on true
     left join lateral (select sum(amount_cents) as back from refunds where order_id = o.id) r on true
     where (o.subtotal_cents, o.discount_cents, o.gst_cents, o.qst_cents, o.total_cents, o.refunded_cents)
         is distinct from (l.price, l.discount, l.gst, l.qst, l.total, l.refunded)
       or coalesce(p.paid, 0) <> case when o.paid_at is null then 0 else o.total_cents end
       or coalesce(r.back, 0) <> o.refunded_cents`,
  );
  expect(wrong).toEqual([]);
  const [figures] = await rows(
    `select count(*) filter (where refunded_cents > 0)::int as refunded, count(*) filter (where discount_cents > 0)::int as discounted,
       count(*) filter (where gst_cents > 0)::int as taxed, count(*) filter (where state = 'failed')::int as failed from orders`,
  );
  expect(Object.values(figures ?? {}).every((count) => Number(count) > 0)).toBe(true);
});

test('a refund is of its lines', async () => {
  const wrong = await rows(
    `select l.id from order_lines l left join refund_lines r on r.order_line_id = l.id
     group by l.id having l.refunded_cents <> coalesce(sum(r.amount_cents), 0)`,
  );
  expect(wrong).toEqual([]);
});

test('tutors earn for what took place', async () => {
  const wrong = await rows(
    `select a.id from appointments a left join earnings e on e.appointment_id = a.id
     where (a.state in ('completed', 'student_no_show') and e.amount_cents is distinct from round(e.hourly_rate_cents * e.minutes / 60.0))
        or (a.state in ('confirmed', 'held', 'expired', 'tutor_no_show') and e.appointment_id is not null)
        or e.amount_cents <> round(e.hourly_rate_cents * e.minutes / 60.0 * e.share_basis_points / 10000)`,
  );
  expect(wrong).toEqual([]);
});

test('months of tutors are paid up to the one before the last, by what was earned in them', async () => {
  const wrong = await rows(
    `select p.id from payouts p left join earning_entries e on e.payout_id = p.id group by p.id
     having p.amount_cents <> coalesce(sum(e.amount_cents), 0) or bool_or(e.month <> p.month or e.kind <> 'session') or p.paid_on is null`,
  );
  expect(wrong).toEqual([]);
  const open = await rows(`select distinct month::text from earning_entries where payout_id is null`);
  expect(open.length).toBe(2);
});

test('messages are numbered without a gap, and nothing was written after now', async () => {
  const wrong = await rows(
    `select c.id from conversations c join messages m on m.conversation_id = c.id group by c.id
     having count(*) <> c.last_number or max(m.number) <> c.last_number or max(m.sent_at) <> c.last_message_at`,
  );
  expect(wrong).toEqual([]);
  const { rows: future } = await client.query(
    `select sent_at from messages where sent_at > $1 union all select created_at from reviews where created_at > $1
     union all select created_at from review_replies where created_at > $1
     union all select created_at from orders where created_at > $1 union all select cancelled_at from appointments where cancelled_at > $1`,
    [NOW],
  );
  expect(future).toEqual([]);
});

const STUDENTS = ['etudiante@4as.example', 'student@4as.example'];

test.each(STUDENTS)('%s has sessions ahead, sessions behind and something to read', async (email) => {
  const { rows: counts } = await client.query<Record<string, number>>(
    `select (select count(*)::int from appointments where student_id = u.id and state = 'confirmed' and starts_at > $1) as ahead,
       (select count(*)::int from appointments where student_id = u.id and state = 'completed') as behind,
       (select count(*)::int from conversations where student_id = u.id) as conversations,
       (select count(*)::int from tickets where requester_id = u.id) as tickets
     from users u where email = $2`,
    [NOW, email],
  );
  expect(Object.values(counts[0] ?? {}).every((count) => count >= 2)).toBe(true);
});

test.each([
  ['late in the evening', '2026-09-02T02:45:00Z'],
  ['in the night of the clock change of November', '2026-11-01T06:30:00Z'],
  ['on a Sunday in March', '2027-03-14T12:00:00Z'],
  ['at the turn of the year', '2027-01-01T04:59:00Z'],
])('the demo can be put in %s, with a session of the demo tutors that day', async (_, instant) => {
  const other = await createTestDatabase();
  const otherClient = new pg.Client({ connectionString: ownerUrl(other) });
  await otherClient.connect();
  try {
    await seedOnce(otherClient, { now: new Date(instant), stripe: null });
    const { rows: today } = await otherClient.query(
      `select distinct u.email from appointments a join users u on u.id = a.tutor_id
       where u.email in ('tutrice@4as.example', 'tutor@4as.example')
       and (a.starts_at at time zone 'America/Toronto')::date = ($1::timestamptz at time zone 'America/Toronto')::date`,
      [instant],
    );
    expect(today).toHaveLength(2);
  } finally {
    await otherClient.end();
    await dropTestDatabase(other);
  }
});

test('the people of the first demo accounts have been told what happened', async () => {
  const emails = DEMO_ACCOUNTS.slice(0, 6).map(({ email }) => email);
  const { rows: told } = await client.query<{ email: string }>(
    `select u.email from users u where u.email = any ($1)
     and exists (select from notifications n where n.user_id = u.id and n.read_at is null) order by u.email`,
    [emails],
  );
  expect(told.map(({ email }) => email)).toEqual(emails.toSorted());
});

test('what is written about a course is in the language that it is taught in', async () => {
  const { rows: written } = await client.query<{ body: string }>(
    `select m.body from messages m join conversations c on c.id = m.conversation_id
     join users s on s.id = c.student_id and s.language = 'en' where c.kind = 'student_tutor'`,
  );
  expect(written.length).toBeGreaterThan(10);
  expect(written.filter(({ body }) => /\b(bonjour|vous|merci)\b/i.test(body))).toEqual([]);
});
