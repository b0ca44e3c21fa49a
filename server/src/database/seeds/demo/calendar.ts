import {
  addDays,
  DAY,
  freeSlots,
  HOUR,
  instantToLocal,
  localToInstant,
  MINUTE,
  overlapsAny,
  type Instant,
  type Interval,
  type LocalDate,
  type Weekday,
} from '@4as/scheduling';
import type { Random } from '../random.js';
import type { DemoPeople, DemoPerson, DemoTutor, PlacedCourse } from './people.js';

/** What became of a session, or will. */
export type DemoOutcome =
  | 'confirmed'
  | 'completed'
  | 'cancelled_free'
  | 'cancelled_late'
  | 'cancelled_by_tutor'
  | 'student_no_show'
  | 'tutor_no_show';

/** A session that was bought. */
export interface DemoSession extends Interval {
  id: string;
  student: DemoPerson;
  tutor: DemoTutor;
  course: PlacedCourse;
  minutes: 60 | 90 | 120;
  outcome: DemoOutcome;
  /** The series that it is a part of; left out for a single one. */
  seriesId?: string;
}

interface Pair {
  student: DemoPerson;
  tutor: DemoTutor;
  course: PlacedCourse;
  minutes: 60 | 90 | 120;
  weekday: Weekday;
  startMinute: number;
  everyDays: 7 | 14;
  firstDay: number;
  lastDay: number;
}

const PAST_DAYS = 60;
const FUTURE_DAYS = 42;

/** What is taken of each person's time, so that no two sessions overlap. */
export class TakenTime {
  readonly #taken = new Map<string, Interval[]>();

  of(personId: string): Interval[] {
    return this.#taken.get(personId) ?? [];
  }

  /** Takes the time of both, the tutor's with the buffer; false and nothing taken where one of them has something else. */
  take(student: DemoPerson, tutor: DemoTutor, { start, end }: Interval): boolean {
    const withBuffer = { start, end: end + tutor.bufferMinutes * MINUTE };
    if (overlapsAny(this.of(tutor.id), withBuffer) || overlapsAny(this.of(student.id), { start, end })) return false;
    this.#taken.set(tutor.id, [...this.of(tutor.id), withBuffer]);
    this.#taken.set(student.id, [...this.of(student.id), { start, end }]);
    return true;
  }
}

/** Two months of sessions behind and six weeks ahead: students who see the same tutor every week or two, within the tutor's hours. */
export function planSessions(
  { students, tutors, english }: DemoPeople,
  random: Random,
  now: Instant,
  taken: TakenTime,
): DemoSession[] {
  const [ariane, samuel] = tutors;
  const { student: olivia, tutor: rachel } = english;
  // Who has an account in English takes courses that are taught in English.
  const [lea, mathis, ...rest] = students;
  const others = rest.filter((student) => student !== olivia);
  const sessions = [
    ...todaysSessions([lea, mathis, ...others], ariane, 'MAT1720', random, now, taken),
    ...todaysSessions([olivia, ...others.slice(5)], rachel, 'MATH140', random, now, taken),
  ];
  const pairs = [
    allTerm(regular(olivia, rachel, 'MATH140', random, 7)),
    allTerm(regular(olivia, samuel, 'COMP202', random, 14)),
    ...others.slice(5, 9).map((student) => regular(student, rachel, 'MATH140', random, 14)),
    allTerm(regular(lea, ariane, 'MAT1720', random, 7)),
    allTerm(regular(lea, samuel, 'IFT1015', random, 14)),
    allTerm(regular(mathis, ariane, 'MAT1400', random, 7)),
    ...others.slice(0, 5).map((student) => regular(student, ariane, random.pick(ariane.courses).sigle, random, 14)),
    ...others.flatMap((student) =>
      random
        .shuffle(tutors)
        .slice(0, random.integer(1, 3))
        .map((tutor) => regular(student, tutor, random.pick(tutor.courses).sigle, random)),
    ),
  ];
  for (const pair of pairs) sessions.push(...sessionsOf(pair, random, now, taken));
  return sessions.sort((a, b) => a.start - b.start);
}

/**
 * One session of a demo tutor earlier today, and her next three free times: whoever opens the demo finds sessions of today, whatever the hour,
 * and one of the demo student ahead.
 */
function todaysSessions(
  students: readonly DemoPerson[],
  tutor: DemoTutor,
  sigle: string,
  random: Random,
  now: Instant,
  taken: TakenTime,
): DemoSession[] {
  const morning = localToInstant(instantToLocal(now, tutor.zone).date, 0, tutor.zone);
  const course = tutor.courses.find((taught) => taught.sigle === sigle) ?? random.pick(tutor.courses);
  const sessions: DemoSession[] = [];
  for (const [index, student] of students.slice(0, 4).entries()) {
    const from = index === 3 ? morning : now + 40 * MINUTE;
    const [start] = nextFreeStarts(student, tutor, from, from, taken);
    if (start === undefined) continue;
    const interval = { start, end: start + HOUR };
    if (!taken.take(student, tutor, interval)) continue;
    const outcome = interval.end + HOUR > now ? 'confirmed' : 'completed';
    sessions.push({ id: random.uuid(), student, tutor, course, ...interval, minutes: 60, outcome });
  }
  return sessions;
}

/** Free starts of one hour in the two weeks after an instant. */
export function nextFreeStarts(
  student: DemoPerson,
  tutor: DemoTutor,
  from: Instant,
  now: Instant,
  taken: TakenTime,
): Instant[] {
  return freeSlots({
    zone: tutor.zone,
    rules: tutor.rules,
    overrides: [],
    timeOff: [],
    taken: taken.of(tutor.id),
    studentTaken: taken.of(student.id),
    bufferMinutes: tutor.bufferMinutes,
    noticeMinutes: 0,
    horizonDays: FUTURE_DAYS,
    gridMinutes: 30,
    now,
    durationMinutes: 60,
    from,
    to: from + 14 * DAY,
  });
}

/** A student who comes back to a tutor for a course, at the same local time. */
function regular(student: DemoPerson, tutor: DemoTutor, sigle: string, random: Random, everyDays?: 7 | 14): Pair {
  const course = tutor.courses.find((taught) => taught.sigle === sigle) ?? random.pick(tutor.courses);
  const minutes = random.pick([60, 60, 60, 90, 90, 120] as const);
  const rule = random.pick(tutor.rules.filter(({ startMinute, endMinute }) => endMinute - startMinute >= minutes));
  const startMinute =
    rule.startMinute + 30 * random.integer(0, Math.floor((rule.endMinute - rule.startMinute - minutes) / 30));
  return {
    student,
    tutor,
    course,
    minutes,
    weekday: rule.weekday,
    startMinute,
    everyDays: everyDays ?? random.pick([7, 7, 14]),
    firstDay: -random.integer(20, PAST_DAYS),
    lastDay: random.integer(7, FUTURE_DAYS),
  };
}

function allTerm(pair: Pair): Pair {
  return { ...pair, firstDay: -PAST_DAYS, lastDay: FUTURE_DAYS };
}

function sessionsOf(pair: Pair, random: Random, now: Instant, taken: TakenTime): DemoSession[] {
  const { student, tutor, course, minutes } = pair;
  const today = instantToLocal(now, tutor.zone);
  const sessions: DemoSession[] = [];
  for (
    let day = pair.firstDay + ((((pair.weekday - today.weekday - pair.firstDay) % 7) + 7) % 7);
    day <= pair.lastDay;
    day += pair.everyDays
  ) {
    if (random.chance(0.08)) continue;
    const date: LocalDate = addDays(today.date, day);
    const start = localToInstant(date, pair.startMinute, tutor.zone);
    const interval = { start, end: start + minutes * MINUTE };
    if (!taken.take(student, tutor, interval)) continue;
    sessions.push({
      id: random.uuid(),
      student,
      tutor,
      course,
      minutes,
      ...interval,
      outcome: outcomeOf(interval, random, now),
    });
  }
  return sessions;
}

function outcomeOf({ start, end }: Interval, random: Random, now: Instant): DemoOutcome {
  const chance = random.fraction();
  if (end + HOUR > now) return start > now + 2 * DAY && chance < 0.04 ? 'cancelled_free' : 'confirmed';
  if (chance < 0.05) return 'cancelled_free';
  if (chance < 0.08) return 'cancelled_late';
  if (chance < 0.1) return 'cancelled_by_tutor';
  if (chance < 0.13) return 'student_no_show';
  if (chance < 0.14) return 'tutor_no_show';
  return 'completed';
}
