import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.js';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from './builders.js';
import { buildPdf } from './documents.js';
import type { Asker, TestWorld } from './test-world.js';

/** The files of a session, as its page asks for them. */
export const FILES = `query ($id: ID!) {
  appointment(id: $id) {
    fileCount
    files { id name contentType sizeBytes addedAt path mine removable addedBy { name } }
    fileRules { until endings largestBytes left }
  }
}`;

export interface SessionWithFiles {
  fileCount: number;
  files: {
    id: string;
    name: string;
    contentType: string;
    sizeBytes: number;
    path: string;
    mine: boolean;
    removable: boolean;
    addedBy: { name: string } | null;
  }[];
  fileRules: { until: string; endings: string[]; largestBytes: number; left: number } | null;
}

export const REMOVE = `mutation ($input: RemoveAppointmentFileInput!) {
  removeAppointmentFile(input: $input) {
    __typename
    ... on AppointmentChanged { appointment { fileCount } }
    ... on Failure { code text: message }
  }
}`;

/** A student, a tutor and the course between them. */
export interface Pair {
  student: Asker;
  tutor: Asker;
  courseId: string;
}

/** A pair with names that a test can look for. */
export async function buildPair(world: TestWorld): Promise<Pair> {
  const courseId = await buildCourse(world.owner, { name: 'Calcul 1' });
  const student = await buildStudent(world.owner, { name: 'Léa Tremblay', language: 'fr' });
  const tutor = await buildTutor(world.owner, { name: 'Ariane B.', courseIds: [courseId] });
  return { student, tutor, courseId };
}

let day = 0;

/** A session of the pair on a day of its own, so many days from the world's now; its id. */
export function buildSession(world: TestWorld, pair: Pair, { state = 'confirmed', days = 2 } = {}): Promise<string> {
  day += 1;
  const startsAt = new Date(world.now.getTime() + days * 86_400_000 + day * 7_200_000);
  const { student, tutor, courseId } = pair;
  return buildAppointment(world.owner, {
    studentId: student.id,
    tutorId: tutor.id,
    courseId,
    state,
    startsAt,
    ...(state === 'held' ? { heldUntil: startsAt } : {}),
  });
}

/** Makes a held session of the pair one of a series, for which a saved card will be charged a day before it. */
export async function chargeLater(world: TestWorld, pair: Pair, appointmentId: string): Promise<void> {
  const seriesId = randomUUID();
  await insert(world.owner, 'series', {
    id: seriesId,
    student_id: pair.student.id,
    tutor_id: pair.tutor.id,
    course_id: pair.courseId,
    minutes: 60,
    frequency: 'weekly',
    start_date: '2030-01-07',
    start_minute: 600,
    time_zone: 'America/Toronto',
    payment: 'each',
    decided_until: '2030-01-07',
    rate_cents: 6000,
    taxable: false,
    request_id: randomUUID(),
  });
  await world.owner.query(
    `update appointments set series_id = $2, charge_at = starts_at - interval '1 day' where id = $1`,
    [appointmentId, seriesId],
  );
}

export interface Upload {
  name?: string;
  clientId?: string;
  content?: Uint8Array;
}

/** Sends a file to a session, as its page does. */
export function upload(
  browser: Browser,
  appointmentId: string,
  { name = 'devoir.pdf', clientId = randomUUID(), content = buildPdf() }: Upload = {},
): Promise<Response> {
  return browser.fetch(`/files/appointments/${appointmentId}?${new URLSearchParams({ name, clientId })}`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** As {@link upload}; the id of the file, which must have been taken. */
export async function uploaded(browser: Browser, appointmentId: string, what: Upload = {}): Promise<string> {
  const answer = await upload(browser, appointmentId, what);
  if (answer.status !== 201) throw new Error(`The file was refused: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** The files of a session as somebody sees them. */
export async function filesOf(world: TestWorld, asker: Asker, id: string): Promise<SessionWithFiles | null> {
  const { appointment } = await world.ask<{ appointment: SessionWithFiles | null }>(asker, FILES, { id });
  return appointment;
}

/** Writes files of a session past the store, as many as asked: for lists, which read no content. */
export async function insertFiles(
  world: TestWorld,
  { appointmentId, uploader, count }: { appointmentId: string; uploader: Asker; count: number },
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const id = randomUUID();
    await insert(world.owner, 'files', {
      id,
      owner_id: uploader.id,
      kind: 'appointment',
      name: `page ${number}.pdf`,
      content_type: 'application/pdf',
      size_bytes: 1000,
      key: `appointments/${id}`,
    });
    await insert(world.owner, 'appointment_files', {
      file_id: id,
      appointment_id: appointmentId,
      uploader_id: uploader.id,
      client_id: randomUUID(),
      added_at: world.now,
    });
  }
}
