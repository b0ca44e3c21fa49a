import { localDate, type AvailabilityRule, DAY, type Instant, type Weekday } from '@4as/scheduling';
import type { Random } from '../random.js';
import { COURSES, INSTITUTIONS, type DemoCourse, type DemoLanguage } from './catalogue.js';
import { DEMO_ACCOUNTS, ENGLISH, STUDENT_NAMES } from './demo-accounts.js';
import type { DemoRows } from './demo-rows.js';
import { TUTORS, type DemoTutorProfile } from './tutor-profiles.js';

export interface DemoPerson {
  id: string;
  name: string;
  firstName: string;
  email: string;
}

export interface DemoTutor extends DemoPerson {
  profile: DemoTutorProfile;
  zone: string;
  rules: readonly AvailabilityRule[];
  bufferMinutes: number;
  courses: readonly PlacedCourse[];
}

export interface PlacedCourse extends DemoCourse {
  id: string;
}

/** Who is in the demo. The first student, the first tutor and the admin are those of the demo accounts. */
export interface DemoPeople {
  students: readonly [DemoPerson, DemoPerson, ...DemoPerson[]];
  tutors: readonly [DemoTutor, DemoTutor, ...DemoTutor[]];
  admin: DemoPerson;
  /** Those whose accounts are in English; the student and the tutor are among the others too. */
  english: { student: DemoPerson; tutor: DemoTutor; admin: DemoPerson };
  courses: readonly PlacedCourse[];
}

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
  /** The hash of the demo's password, the same for everyone. */
  passwordHash: string;
}

/** Adds the catalogue, and everyone with an account, a profile, hours and a meeting link. */
export function addPeople(source: Source): DemoPeople {
  const courses = addCatalogue(source);
  const [lea, mathis, ...others] = STUDENT_NAMES.map((name) => addUser(source, 'student', name));
  const [ariane, samuel, ...colleagues] = TUTORS.map((profile) => addTutor(source, profile, courses));
  const rachel = colleagues.find(({ name }) => name === ENGLISH.tutor);
  if (!lea || !mathis || !ariane || !samuel || !rachel)
    throw new Error('The demo needs two students, two tutors and a tutor whose account is in English.');
  const olivia = addUser(source, 'student', ENGLISH.student);
  const admin = addUser(source, 'admin', 'Dominique Lavoie');
  addUser(source, 'admin', 'Marc-André Beauchemin');
  const grace = addUser(source, 'admin', ENGLISH.admin);
  return {
    students: [lea, mathis, ...others, olivia],
    tutors: [ariane, samuel, ...colleagues],
    admin,
    english: { student: olivia, tutor: rachel, admin: grace },
    courses,
  };
}

function addCatalogue({ rows, random }: Source): PlacedCourse[] {
  const institutionIds = new Map<string, string>();
  for (const { slug, shortName, name } of INSTITUTIONS) {
    const id = random.uuid();
    institutionIds.set(slug, id);
    rows.add('institutions', { id, slug, short_name: shortName, name });
  }
  return COURSES.map((course) => {
    const id = random.uuid();
    rows.add('courses', {
      id,
      institution_id: institutionIds.get(course.institution),
      slug: course.slug,
      sigle: course.sigle,
      name: course.name,
      description: course.description,
      student_rate_cents: course.studentRateCents,
      taxable: course.taxable ?? false,
      active: true,
      created_at: new Date(0),
      updated_at: new Date(0),
    });
    return { ...course, id };
  });
}

function addUser(
  { rows, random, now, passwordHash }: Source,
  role: 'student' | 'tutor' | 'admin',
  name: string,
  zone = 'America/Toronto',
): DemoPerson {
  const id = random.uuid();
  const email = DEMO_ACCOUNTS.find((account) => account.name === name)?.email ?? `${asciiName(name)}@4as.example`;
  const joined = new Date(now - random.integer(70, 400) * DAY);
  rows.add('users', {
    id,
    role,
    name,
    email,
    email_verified: true,
    phone: random.chance(0.6) ? `+1514555${String(random.integer(100, 199)).padStart(4, '0')}` : null,
    language: languageOf(name),
    time_zone: zone,
    created_at: joined,
    updated_at: joined,
  });
  rows.add('auth.account', {
    id: random.uuid(),
    account_id: id,
    provider_id: 'credential',
    user_id: id,
    password: passwordHash,
    created_at: joined,
    updated_at: joined,
  });
  return { id, name, firstName: name.split(' ')[0] ?? name, email };
}

function languageOf(name: string): DemoLanguage {
  return Object.values<string>(ENGLISH).includes(name) ? 'en' : 'fr';
}

function addTutor(source: Source, profile: DemoTutorProfile, courses: readonly PlacedCourse[]): DemoTutor {
  const { rows, random, now } = source;
  const zone = profile.zone ?? 'America/Toronto';
  const person = addUser(source, 'tutor', profile.name, zone);
  const taught = courses.filter((course) => profile.courses.includes(course.sigle));
  const since = new Date(now - 200 * DAY);
  rows.add('tutors', {
    user_id: person.id,
    display_name: profile.displayName,
    bio: profile.bio,
    time_zone: zone,
    active: true,
    buffer_minutes: profile.bufferMinutes ?? null,
    created_at: since,
    updated_at: since,
  });
  // A raise in the past: what a session earns depends on its day.
  rows.add('tutor_rates', {
    tutor_id: person.id,
    starts_on: localDate(Math.floor(now / DAY) - 400),
    hourly_rate_cents: profile.hourlyRateCents - 200,
  });
  rows.add('tutor_rates', {
    tutor_id: person.id,
    starts_on: localDate(Math.floor(now / DAY) - 90),
    hourly_rate_cents: profile.hourlyRateCents,
  });
  for (const course of taught) {
    rows.add('teachings', {
      tutor_id: person.id,
      course_id: course.id,
      level: profile.level,
      state: 'approved',
      created_at: since,
    });
  }
  const rules = profile.hours.flatMap(({ weekdays, from, to }) =>
    weekdays.map((weekday) => ({ weekday: weekday as Weekday, startMinute: from * 60, endMinute: to * 60 })),
  );
  for (const { weekday, startMinute, endMinute } of rules) {
    rows.add('availability_rules', {
      id: random.uuid(),
      tutor_id: person.id,
      weekday,
      start_minute: startMinute,
      end_minute: endMinute,
    });
  }
  rows.add('tutor_meeting_links', {
    tutor_id: person.id,
    url: meetingUrl(profile.link, random),
    platform: profile.link,
    updated_at: since,
  });
  return { ...person, profile, zone, rules, bufferMinutes: profile.bufferMinutes ?? 0, courses: taught };
}

function meetingUrl(platform: DemoTutorProfile['link'], random: Random): string {
  const letters = (count: number) =>
    Array.from({ length: count }, () => random.pick([...'abcdefghijkmnopqrstuvwxyz'])).join('');
  switch (platform) {
    case 'zoom':
      return `https://zoom.us/j/${random.integer(80_000_000_000, 89_999_999_999)}`;
    case 'teams':
      return `https://teams.microsoft.com/l/meetup-join/${random.token(24)}`;
    case 'meet':
      return `https://meet.google.com/${letters(3)}-${letters(4)}-${letters(3)}`;
  }
}

/** `Étienne O’Savard` as `etienne.osavard`. */
function asciiName(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f’]/g, '');
  return plain.toLowerCase().replaceAll(' ', '.');
}
