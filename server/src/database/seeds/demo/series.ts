import { priceCart, sessionPrice } from '@4as/pricing';
import { DAY, HOUR, instantToLocal, localToInstant, MINUTE, addDays, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import { nextFreeStarts, type DemoSession, type TakenTime } from './calendar.js';
import type { DemoRows } from './demo-rows.js';
import type { DemoOrder } from './orders.js';
import type { DemoPeople, DemoPerson, DemoTutor, PlacedCourse } from './people.js';

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
  taken: TakenTime;
}

const ZONE = 'America/Toronto';
/** So many weekly sessions of each series; all within the horizon of the demo. */
const WEEKS = 4;

/**
 * The series of the demo students: one that was paid at once, as an order to be paid and written like the others, and one whose
 * sessions the saved card pays one by one, which goes on.
 */
export function addSeries(source: Source, { students: [lea], tutors, english }: DemoPeople): DemoOrder[] {
  const [ariane, samuel] = tutors;
  return [
    [lea, ariane, 'MAT1720', samuel, 'IFT1015'] as const,
    [english.student, english.tutor, 'MATH140', samuel, 'COMP202'] as const,
  ].flatMap(([student, tutor, sigle, other, otherSigle]) => {
    addSeriesPaidEach(source, student, other, otherSigle);
    return addSeriesPaidAtOnce(source, student, tutor, sigle) ?? [];
  });
}

function addSeriesPaidAtOnce(source: Source, student: DemoPerson, tutor: DemoTutor, sigle: string): DemoOrder | null {
  const { rows, random, now } = source;
  const starts = weeklyStarts(source, student, tutor);
  if (!starts) return null;
  const course = courseOf(tutor, sigle);
  const seriesId = addRule(source, { student, tutor, course, starts, payment: 'at_once' });
  const sessions = starts.map((start): DemoSession => {
    const id = random.uuid();
    return { id, student, tutor, course, start, end: start + HOUR, minutes: 60, outcome: 'confirmed', seriesId };
  });
  for (const [index, session] of sessions.entries())
    addOccurrence(rows, random, { seriesId, number: index + 1, start: session.start, appointmentId: session.id });
  const line = { priceCents: sessionPrice(course.studentRateCents, 60), taxed: course.taxable ?? false };
  return {
    id: random.uuid(),
    student,
    sessions,
    coupon: null,
    amounts: priceCart(sessions.map(() => line)),
    paidAt: now - 2 * DAY,
  };
}

function addSeriesPaidEach(source: Source, student: DemoPerson, tutor: DemoTutor, sigle: string): void {
  const { rows, random, now } = source;
  const starts = weeklyStarts(source, student, tutor);
  if (!starts) return;
  const course = courseOf(tutor, sigle);
  const seriesId = addRule(source, { student, tutor, course, starts, payment: 'each' });
  for (const [index, start] of starts.entries()) {
    const id = random.uuid();
    const booked = new Date(now - 2 * DAY);
    rows.add('appointments', {
      id,
      student_id: student.id,
      tutor_id: tutor.id,
      course_id: course.id,
      series_id: seriesId,
      charge_at: new Date(start - DAY),
      state: 'held',
      starts_at: new Date(start),
      ends_at: new Date(start + HOUR),
      taken_until: new Date(start + HOUR + tutor.bufferMinutes * MINUTE),
      held_until: new Date(start - 6 * HOUR + 30 * MINUTE),
      sequence: 0,
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
      created_at: booked,
      updated_at: booked,
    });
    rows.add('appointment_changes', {
      id: random.uuid(),
      appointment_id: id,
      action: 'hold',
      at: booked,
      actor_id: student.id,
      actor_role: 'student',
      reason: null,
    });
    addOccurrence(rows, random, {
      seriesId,
      number: index + 1,
      start,
      appointmentId: id,
      nextChargeAt: new Date(start - DAY),
      releaseAt: new Date(start - 6 * HOUR),
    });
  }
}

interface Rule {
  student: DemoPerson;
  tutor: DemoTutor;
  course: PlacedCourse;
  starts: readonly Instant[];
  payment: 'at_once' | 'each';
}

function addRule({ rows, random, now }: Source, { student, tutor, course, starts, payment }: Rule): string {
  const id = random.uuid();
  const [first = now] = starts;
  const local = instantToLocal(first, ZONE);
  rows.add('series', {
    id,
    student_id: student.id,
    tutor_id: tutor.id,
    course_id: course.id,
    minutes: 60,
    frequency: 'weekly',
    start_date: local.date,
    start_minute: local.minutes,
    time_zone: ZONE,
    first_number: 1,
    ends_after: payment === 'at_once' ? starts.length : null,
    payment,
    state: 'active',
    decided_until: instantToLocal(starts.at(-1) ?? first, ZONE).date,
    rate_cents: course.studentRateCents,
    taxable: course.taxable ?? false,
    request_id: random.uuid(),
    created_at: new Date(now - 2 * DAY),
    updated_at: new Date(now - 2 * DAY),
  });
  return id;
}

interface Occurrence {
  seriesId: string;
  number: number;
  start: Instant;
  appointmentId: string;
  nextChargeAt?: Date;
  releaseAt?: Date;
}

function addOccurrence(rows: DemoRows, random: Random, occurrence: Occurrence): void {
  rows.add('series_sessions', {
    id: random.uuid(),
    series_id: occurrence.seriesId,
    number: occurrence.number,
    on_date: instantToLocal(occurrence.start, ZONE).date,
    appointment_id: occurrence.appointmentId,
    next_charge_at: occurrence.nextChargeAt ?? null,
    release_at: occurrence.releaseAt ?? null,
    attempts: 0,
    updated_at: new Date(occurrence.start - 30 * DAY),
  });
}

/** Weekly starts at one local time that both have free, the first of them in three days or later; takes them. */
function weeklyStarts({ now, taken }: Source, student: DemoPerson, tutor: DemoTutor): Instant[] | null {
  for (const first of nextFreeStarts(student, tutor, now + 3 * DAY, now, taken)) {
    const { date, minutes } = instantToLocal(first, ZONE);
    const starts = Array.from({ length: WEEKS }, (_, week) => localToInstant(addDays(date, 7 * week), minutes, ZONE));
    const isFree = starts.every((start) => nextFreeStarts(student, tutor, start, now, taken)[0] === start);
    if (!isFree) continue;
    for (const start of starts) taken.take(student, tutor, { start, end: start + HOUR });
    return starts;
  }
  return null;
}

function courseOf(tutor: DemoTutor, sigle: string): PlacedCourse {
  const course = tutor.courses.find((taught) => taught.sigle === sigle) ?? tutor.courses[0];
  if (!course) throw new Error('Every demo tutor teaches something.');
  return course;
}
