import { pages, type NotificationKind } from '../../../modules/notifications/index.js';
import type { Writer } from '../insert-rows.js';

/** The page of a kind's notifications, with the id left for SQL to put in. */
const page = (address: (id: string) => string): string => address('%s');

/**
 * What people were told of the last weeks, read from what is there: payments, bookings, cancellations, reviews, answers of support. What is older than two
 * days has been read.
 */
export async function addNotifications(db: Writer, now: Date): Promise<void> {
  await tell(
    db,
    now,
    'order.paid',
    `
    select o.id, o.student_id, o.paid_at, jsonb_build_object('number', o.number::text, 'totalCents', o.total_cents),
      format('${page(pages.student.order)}', o.id)
    from orders o where o.paid_at is not null`,
  );
  await tell(
    db,
    now,
    'order.refunded',
    `
    select r.id, o.student_id, r.created_at, jsonb_build_object('number', o.number::text, 'amountCents', r.amount_cents),
      format('${page(pages.student.order)}', o.id)
    from refunds r join orders o on o.id = r.order_id`,
  );
  await tell(
    db,
    now,
    'appointment.booked',
    `
    select a.id, a.tutor_id, c.at, jsonb_build_object('courseName', k.name, 'otherName', s.name, 'startsAt', a.starts_at, 'endsAt', a.ends_at),
      format('${page(pages.tutor.appointment)}', a.id)
    from appointment_changes c join appointments a on a.id = c.appointment_id join courses k on k.id = a.course_id
    join users s on s.id = a.student_id where c.action = 'confirm'`,
  );
  await tell(
    db,
    now,
    'appointment.cancelled',
    `
    select a.id, a.tutor_id, a.cancelled_at, jsonb_build_object('courseName', k.name, 'otherName', s.name, 'startsAt', a.starts_at, 'endsAt', a.ends_at),
      format('${page(pages.tutor.appointment)}', a.id)
    from appointments a join courses k on k.id = a.course_id join users s on s.id = a.student_id where a.cancelled_by = 'student'`,
  );
  await tell(
    db,
    now,
    'review.new',
    `
    select r.id, r.tutor_id, r.created_at, jsonb_build_object('courseName', k.name, 'otherName', s.name), '${pages.tutor.evaluation()}'
    from reviews r join appointments a on a.id = r.appointment_id join courses k on k.id = a.course_id join users s on s.id = r.student_id`,
  );
  await tell(
    db,
    now,
    'review.answered',
    `
    select r.id, r.student_id, p.created_at, jsonb_build_object('courseName', k.name, 'otherName', t.display_name),
      format('${page(pages.student.appointment)}', a.id)
    from review_replies p join reviews r on r.id = p.review_id join appointments a on a.id = r.appointment_id
    join courses k on k.id = a.course_id join tutors t on t.user_id = r.tutor_id`,
  );
  await tell(
    db,
    now,
    'ticket.answered',
    `
    select t.id, t.requester_id, t.first_replied_at, jsonb_build_object('number', t.number::text, 'subject', t.subject),
      format('${page(pages.student.ticket)}', t.id)
    from tickets t where t.first_replied_at is not null`,
  );
  await tell(
    db,
    now,
    'ticket.new',
    `
    select t.id, admin.id, t.created_at,
      jsonb_build_object('number', t.number::text, 'subject', t.subject, 'otherName', r.name), format('${page(pages.admin.ticket)}', t.id)
    from tickets t join users r on r.id = t.requester_id cross join users admin where admin.role = 'admin'`,
  );
}

/** Adds a notification for each row of (id of what happened, whom to tell, when, data, link) of the last three weeks. */
async function tell(db: Writer, now: Date, kind: NotificationKind, happened: string): Promise<void> {
  await db.query(
    `insert into notifications (id, user_id, kind, created_at, data, link, read_at)
     select md5($1 || about || user_id)::uuid, user_id, $1, at, data, link, case when at < $2::timestamptz - interval '2 days' then at + interval '5 hours' end
     from (${happened}) as happened (about, user_id, at, data, link)
     where at > $2::timestamptz - interval '21 days' and at <= $2`,
    [kind, now],
  );
}
