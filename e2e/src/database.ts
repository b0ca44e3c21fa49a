import pg from 'pg';
import { randomUUID } from 'node:crypto';
import type { Course } from './test';

/** Of a student by their address. */
const firstUnpaid = `select o.id from series_sessions o join appointments a on a.id = o.appointment_id join users u on u.id = a.student_id
  where u.email = $1 and a.state = 'held' order by o.number limit 1`;

/**
 * Lets the holds of a student's cart run out, as a quarter of an hour would. Only the clock of the rows is moved: what follows is
 * the product's own doing.
 */
export function endHolds(email: string): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `update appointments a set held_until = now() - interval '1 second'
       from users u where u.id = a.student_id and u.email = $1 and a.state = 'held'`,
      [email],
    );
  });
}

/** Lets the day come on which the first unpaid session of a student's series is charged; the product's own job charges it. */
export function bringChargeForward(email: string): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `with due as (
       update series_sessions set next_charge_at = now() where id = (${firstUnpaid}) returning id)
     select graphile_worker.add_job('charge-series-session', json_build_object('sessionId', id)) from due`,
      [email],
    );
  });
}

/** Lets the time to pay the first unpaid session of a student's series run out; the product's own job lets it go. */
export function endTimeToPay(email: string): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `with due as (
       update series_sessions set release_at = now() where id = (${firstUnpaid}) returning id)
     select graphile_worker.add_job('release-series-session', json_build_object('sessionId', id)) from due`,
      [email],
    );
  });
}

/** Lets the time to pay a student's order on Stripe's page run out, and the holds of its sessions; the product's own job gives it up. */
export function endTimeToPayOrder(email: string): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `with due as (
       update orders o set expires_at = now() - interval '1 second' from users u
       where u.id = o.student_id and u.email = $1 and o.state = 'pending' returning o.id)
     select graphile_worker.add_job('give-up-order', json_build_object('orderId', id)) from due`,
      [email],
    );
    await client.query(
      `update appointments a set held_until = now() - interval '1 second'
       from users u where u.id = a.student_id and u.email = $1 and a.state = 'held'`,
      [email],
    );
  });
}

/** Who a student is at Stripe, once they have saved a card or paid there. */
export function customerAtStripe(email: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select c.stripe_customer_id as id from stripe_customers c join users u on u.id = c.user_id where u.email = $1',
      [email],
    );
    if (!rows[0]) throw new Error(`${email} is nobody at Stripe yet.`);
    return rows[0].id;
  });
}

/** A code of the test's own that takes a tenth off. */
export function newCoupon(code: string): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `insert into coupons (id, code, kind, basis_points) values (gen_random_uuid(), $1, 'percent', 1000)`,
      [code],
    );
  });
}

/** Lets the last moment of a code pass. */
export function endCoupon(code: string): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(`update coupons set ends_at = now() - interval '1 second' where code = $1`, [code]);
  });
}

/** A coming session, the day after tomorrow, of people of the test's own, whose tutor teaches no more: a conflict that nobody else settles. */
export function newConflict(name: string): Promise<void> {
  return withDatabase(async (client) => {
    const { tutorId, studentId } = await newPeople(client, name);
    await client.query(
      `insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until)
       select gen_random_uuid(), $1, $2, (select id from courses order by id limit 1), 'confirmed', at, at + interval '1 hour',
         at + interval '1 hour'
       from (select date_trunc('hour', now()) + interval '2 days' as at) when_`,
      [studentId, tutorId],
    );
  });
}

/** A tutor of the test's own who taught a paid hour last month, for 30,00 $: time that can't be waited for. */
export function newTutorWithEarning(name: string): Promise<void> {
  return withDatabase(async (client) => {
    const [appointmentId, orderId] = [randomUUID(), randomUUID()];
    const { tutorId, studentId } = await newPeople(client, name);
    await client.query(
      `insert into tutor_rates (tutor_id, starts_on, hourly_rate_cents) values ($1, current_date - 100, 3000)`,
      [tutorId],
    );
    await client.query(
      `insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until)
       select $1, $2, $3, (select id from courses order by id limit 1), 'completed', at, at + interval '1 hour', at + interval '1 hour'
       from (select date_trunc('month', now()) - interval '10 days' as at) when_`,
      [appointmentId, studentId, tutorId],
    );
    // Free, so that nobody looks for its payment at Stripe.
    await client.query(
      `insert into orders (id, student_id, state, subtotal_cents, discount_cents, gst_cents, qst_cents, total_cents, expires_at, paid_at)
       select $1, student_id, 'paid', 6000, 6000, 0, 0, 0, starts_at, starts_at from appointments where id = $2`,
      [orderId, appointmentId],
    );
    await client.query(
      `insert into order_lines (id, order_id, appointment_id, position, course_name, tutor_name, minutes, price_cents, discount_cents,
         gst_cents, qst_cents, total_cents)
       values ($1, $2, $3, 1, 'Cours', $4, 60, 6000, 6000, 0, 0, 0)`,
      [randomUUID(), orderId, appointmentId, name],
    );
    await client.query(
      `insert into earnings (appointment_id, tutor_id, amount_cents, hourly_rate_cents, minutes, earned_at)
       select id, tutor_id, 3000, 3000, 60, ends_at from appointments where id = $1`,
      [appointmentId],
    );
  });
}

/**
 * An hour that a tutor taught a student in a night not long ago: time that can't be waited for, at an hour that nobody books. Resolves to its
 * id and the tutor's.
 */
export function newTaughtSession(
  studentEmail: string,
  tutorEmail: string,
): Promise<{ appointmentId: string; tutorId: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ appointmentId: string; tutorId: string }>(
      `insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until)
       select gen_random_uuid(), s.id, t.id, (select course_id from teachings where tutor_id = t.id and state = 'approved' order by course_id limit 1),
         'completed', at, at + interval '1 hour', at + interval '1 hour'
       from users s join users t on t.email = $2
       cross join lateral (
         select date_trunc('day', now()) - make_interval(days => day, hours => -7) as at from generate_series(1, 50) day) nights
       where s.email = $1 and at < now() - interval '2 hours' and not exists (
         select from appointments a where a.tutor_id = t.id and tstzrange(a.starts_at, a.taken_until) && tstzrange(at, at + interval '1 hour'))
       order by at desc limit 1 returning id as "appointmentId", tutor_id as "tutorId"`,
      [studentEmail, tutorEmail],
    );
    const [taught] = rows;
    if (!taught) throw new Error(`${tutorEmail} has no free night, or there is nobody of these addresses.`);
    return taught;
  });
}

/** A free session of a student and a tutor at one in a night to a Sunday to come, on the tutor's clock: an hour that nobody books. */
export function newNightSession(studentEmail: string, tutorEmail: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into appointments (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until)
       select gen_random_uuid(), s.id, t.user_id, (select course_id from teachings where tutor_id = t.user_id order by course_id limit 1),
         'confirmed', at, at + interval '1 hour', at + interval '1 hour'
       from users s, tutors t join users u on u.id = t.user_id
       cross join lateral (
         select (date_trunc('week', now() at time zone t.time_zone) + make_interval(weeks => week, days => 6, hours => 1))
           at time zone t.time_zone as at from generate_series(1, 8) week) nights
       where s.email = $1 and u.email = $2 and not exists (
         select from appointments a where a.tutor_id = t.user_id and tstzrange(a.starts_at, a.taken_until) && tstzrange(at, at + interval '1 hour'))
       order by at limit 1 returning id`,
      [studentEmail, tutorEmail],
    );
    if (!rows[0]) throw new Error(`${tutorEmail} has no free night, or there is nobody of these addresses.`);
    return rows[0].id;
  });
}

/** Makes a tutor of somebody who has signed up: of this name, teaching one course, as {@link teach} says. */
export function makeTutor(email: string, name: string, displayName: string, courseSlug: string): Promise<void> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update users set role = 'tutor', name = $2 where email = $1 returning id`,
      [email, name],
    );
    const [tutor] = rows;
    if (!tutor) throw new Error(`There is nobody of the address ${email}.`);
    await teach(client, tutor.id, displayName, courseSlug);
  });
}

/** Makes a course that everybody sees, at so many cents an hour, and its tutors, whom nobody can sign in as. */
export function makeCourse({ slug, sigle, name, tutors }: Course, rateCents: number): Promise<void> {
  return withDatabase(async (client) => {
    await client.query(
      `insert into courses (id, institution_id, slug, sigle, name, student_rate_cents)
       select gen_random_uuid(), id, $1, $2, $3, $4 from institutions where slug = 'udem'`,
      [slug, sigle, name, rateCents],
    );
    for (const tutor of tutors) {
      const id = randomUUID();
      await client.query(
        `insert into users (id, role, name, email, email_verified, language)
         values ($1::uuid, 'tutor', $2, $1::uuid || '@example.test', true, 'fr')`,
        [id, tutor],
      );
      await teach(client, id, tutor, slug);
    }
  });
}

/** Has a person teach a course, with a rate and a usual meeting link, free every day from nine to nine. */
async function teach(client: pg.Client, id: string, displayName: string, courseSlug: string): Promise<void> {
  await client.query('insert into tutors (user_id, display_name) values ($1, $2)', [id, displayName]);
  for (const statement of [
    `insert into tutor_rates (tutor_id, starts_on, hourly_rate_cents) values ($1, current_date - 100, 3000)`,
    `insert into tutor_meeting_links (tutor_id, url, platform) values ($1::uuid, 'https://zoom.us/j/' || abs(hashtext($1::uuid::text)), 'zoom')`,
    `insert into availability_rules (id, tutor_id, weekday, start_minute, end_minute)
     select gen_random_uuid(), $1, weekday, 9 * 60, 21 * 60 from generate_series(1, 7) weekday`,
  ])
    await client.query(statement, [id]);
  await client.query(
    `insert into teachings (tutor_id, course_id, state) select $1, id, 'approved' from courses where slug = $2`,
    [id, courseSlug],
  );
}

/** A student and a tutor whom students do not see, both of this name. */
async function newPeople(client: pg.Client, name: string): Promise<{ tutorId: string; studentId: string }> {
  const [tutorId, studentId] = [randomUUID(), randomUUID()];
  await client.query(
    `insert into users (id, role, name, email, email_verified, language)
     select id, role, $3, id || '@example.test', true, 'fr'
     from (values ($1::uuid, 'tutor'), ($2::uuid, 'student')) people (id, role)`,
    [tutorId, studentId, name],
  );
  await client.query('insert into tutors (user_id, display_name, active) values ($1, $2, false)', [tutorId, name]);
  return { tutorId, studentId };
}

async function withDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env['E2E_DATABASE_URL'] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
