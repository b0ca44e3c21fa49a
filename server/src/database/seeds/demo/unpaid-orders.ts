import { priceCart, sessionPrice } from '@4as/pricing';
import { DAY, HOUR, MINUTE, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import { nextFreeStarts, type TakenTime } from './calendar.js';
import type { DemoRows } from './demo-rows.js';
import type { DemoPeople, DemoPerson, DemoTutor, PlacedCourse } from './people.js';

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
  taken: TakenTime;
}

/** Orders that were never paid, and one student's cart whose slot is still held. */
export function addUnpaidOrders(source: Source, { students, tutors }: DemoPeople): void {
  const { random, now } = source;
  for (const [index, student] of students.slice(8, 14).entries()) {
    const tutor = random.pick(tutors);
    const at = now - random.integer(2, 40) * DAY - random.integer(1, 5) * HOUR;
    addUnpaidOrder(source, student, tutor, index % 2 === 0 ? 'expired' : 'failed', at);
  }
  const [, mathis] = students;
  const [, samuel] = tutors;
  const [start] = nextFreeStarts(mathis, samuel, now + 3 * DAY, now, source.taken);
  const [course] = samuel.courses;
  if (start === undefined || !course || !source.taken.take(mathis, samuel, { start, end: start + HOUR })) return;
  const appointmentId = addHold(source, mathis, samuel, course, start, 'held', now);
  source.rows.add('cart_lines', {
    appointment_id: appointmentId,
    student_id: mathis.id,
    price_cents: sessionPrice(course.studentRateCents, 60),
    taxable: course.taxable ?? false,
    added_at: new Date(now),
  });
}

function addUnpaidOrder(
  source: Source,
  student: DemoPerson,
  tutor: DemoTutor,
  state: 'expired' | 'failed',
  at: Instant,
): void {
  const { rows, random } = source;
  const course = random.pick(tutor.courses);
  const [start] = nextFreeStarts(student, tutor, source.now + DAY, source.now, source.taken);
  if (start === undefined) return;
  const appointmentId = addHold(source, student, tutor, course, start, 'expired', at);
  const amounts = priceCart([
    { priceCents: sessionPrice(course.studentRateCents, 60), taxed: course.taxable ?? false },
  ]);
  const [line] = amounts.lines;
  if (!line) return;
  const id = random.uuid();
  rows.add('orders', {
    id,
    student_id: student.id,
    state,
    coupon_id: null,
    coupon_code: null,
    subtotal_cents: amounts.subtotalCents,
    discount_cents: amounts.discountCents,
    gst_cents: amounts.gstCents,
    qst_cents: amounts.qstCents,
    total_cents: amounts.totalCents,
    refunded_cents: 0,
    expires_at: new Date(at + 31 * MINUTE),
    created_at: new Date(at),
    paid_at: null,
    updated_at: new Date(at + 31 * MINUTE),
  });
  rows.add('order_lines', {
    id: random.uuid(),
    order_id: id,
    appointment_id: appointmentId,
    position: 1,
    course_name: course.name,
    tutor_name: tutor.profile.displayName,
    minutes: 60,
    price_cents: line.priceCents,
    discount_cents: line.discountCents,
    gst_cents: line.gstCents,
    qst_cents: line.qstCents,
    total_cents: line.totalCents,
    refunded_cents: 0,
  });
}

function addHold(
  { rows, random }: Source,
  student: DemoPerson,
  tutor: DemoTutor,
  course: PlacedCourse,
  start: Instant,
  state: 'held' | 'expired',
  at: Instant,
): string {
  const id = random.uuid();
  rows.add('appointments', {
    id,
    student_id: student.id,
    tutor_id: tutor.id,
    course_id: course.id,
    series_id: null,
    charge_at: null,
    state,
    starts_at: new Date(start),
    ends_at: new Date(start + HOUR),
    taken_until: new Date(start + HOUR + tutor.bufferMinutes * MINUTE),
    held_until: new Date(at + 15 * MINUTE),
    sequence: 0,
    cancelled_at: null,
    cancelled_by: null,
    cancel_reason: null,
    created_at: new Date(at),
    updated_at: new Date(at),
  });
  rows.add('appointment_changes', {
    id: random.uuid(),
    appointment_id: id,
    action: 'hold',
    at: new Date(at),
    actor_id: student.id,
    actor_role: 'student',
    reason: null,
  });
  return id;
}
