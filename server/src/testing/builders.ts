import { v7 as uuidv7 } from 'uuid';
import { insert, type Writer } from '../database/seeds/insert-rows.js';
import type { Asker } from './test-world.js';

export { insert, type Writer } from '../database/seeds/insert-rows.js';

let counter = 0;
const next = (): number => (counter += 1);

interface UserValues {
  id?: string;
  name?: string;
  email?: string;
  language?: 'fr' | 'en';
  timeZone?: string;
}

async function buildUser(db: Writer, role: Asker['role'], values: UserValues): Promise<Asker> {
  const id = values.id ?? uuidv7();
  const number = next();
  await insert(db, 'users', {
    id,
    role,
    name: values.name ?? `${role} ${number}`,
    email: values.email ?? `${role}-${number}-${id.slice(-6)}@example.test`,
    email_verified: true,
    language: values.language ?? 'en',
    time_zone: values.timeZone ?? 'America/Toronto',
  });
  return { id, role };
}

/** A student with an account. */
export function buildStudent(db: Writer, values: UserValues = {}): Promise<Asker> {
  return buildUser(db, 'student', values);
}

/** An admin with an account. */
export function buildAdmin(db: Writer, values: UserValues = {}): Promise<Asker> {
  return buildUser(db, 'admin', values);
}

interface TutorValues extends UserValues {
  bio?: string;
  active?: boolean;
  hourlyRateCents?: number;
  /** Courses taught, approved. */
  courseIds?: string[];
  /** Every day, these minutes after local midnight; by default 9:00 to 21:00. Null: no hours. */
  dailyHours?: { startMinute: number; endMinute: number } | null;
  bufferMinutes?: number;
  noticeMinutes?: number;
  horizonDays?: number;
  gridMinutes?: number;
}

/** A tutor with a profile, a rate, weekly hours and courses. */
export async function buildTutor(db: Writer, values: TutorValues = {}): Promise<Asker> {
  const tutor = await buildUser(db, 'tutor', values);
  await insert(db, 'tutors', {
    user_id: tutor.id,
    display_name: values.name ?? `Tutor ${next()}`,
    bio: values.bio ?? '',
    time_zone: values.timeZone ?? 'America/Toronto',
    active: values.active ?? true,
    buffer_minutes: values.bufferMinutes ?? 0,
    notice_minutes: values.noticeMinutes ?? 0,
    horizon_days: values.horizonDays ?? 60,
    grid_minutes: values.gridMinutes ?? 30,
  });
  await insert(db, 'tutor_rates', {
    tutor_id: tutor.id,
    starts_on: '2020-01-01',
    hourly_rate_cents: values.hourlyRateCents ?? 3000,
  });
  for (const courseId of values.courseIds ?? []) {
    await insert(db, 'teachings', { tutor_id: tutor.id, course_id: courseId, level: 'expert', state: 'approved' });
  }
  const hours = values.dailyHours === undefined ? { startMinute: 540, endMinute: 1260 } : values.dailyHours;
  for (let weekday = 1; hours && weekday <= 7; weekday += 1) {
    await insert(db, 'availability_rules', {
      id: uuidv7(),
      tutor_id: tutor.id,
      weekday,
      start_minute: hours.startMinute,
      end_minute: hours.endMinute,
    });
  }
  return tutor;
}

/** An institution; its id. */
export async function buildInstitution(
  db: Writer,
  values: { name?: string; shortName?: string; slug?: string } = {},
): Promise<string> {
  const id = uuidv7();
  const number = next();
  await insert(db, 'institutions', {
    id,
    name: values.name ?? `Institution ${number}`,
    short_name: values.shortName ?? `I${number}`,
    slug: values.slug ?? `institution-${number}-${id.slice(-6)}`,
  });
  return id;
}

interface CourseValues {
  institutionId?: string;
  name?: string;
  sigle?: string;
  slug?: string;
  description?: string;
  studentRateCents?: number;
  taxable?: boolean;
  active?: boolean;
}

/** A course, with an institution of its own unless one is given; its id. */
export async function buildCourse(db: Writer, values: CourseValues = {}): Promise<string> {
  const id = uuidv7();
  const number = next();
  await insert(db, 'courses', {
    id,
    institution_id: values.institutionId ?? (await buildInstitution(db)),
    name: values.name ?? `Course ${number}`,
    sigle: values.sigle ?? `CRS${number}`,
    slug: values.slug ?? `course-${number}-${id.slice(-6)}`,
    description: values.description ?? '',
    student_rate_cents: values.studentRateCents ?? 6000,
    taxable: values.taxable ?? false,
    active: values.active ?? true,
  });
  return id;
}

interface AppointmentValues {
  studentId: string;
  tutorId: string;
  courseId: string;
  startsAt: Date;
  minutes?: 60 | 90 | 120;
  state?: string;
  heldUntil?: Date;
}

/** An appointment, confirmed unless said otherwise; its id. */
export async function buildAppointment(db: Writer, values: AppointmentValues): Promise<string> {
  const id = uuidv7();
  const endsAt = new Date(values.startsAt.getTime() + (values.minutes ?? 60) * 60_000);
  await insert(db, 'appointments', {
    id,
    student_id: values.studentId,
    tutor_id: values.tutorId,
    course_id: values.courseId,
    state: values.state ?? 'confirmed',
    starts_at: values.startsAt,
    ends_at: endsAt,
    taken_until: endsAt,
    held_until: values.heldUntil ?? null,
  });
  return id;
}
