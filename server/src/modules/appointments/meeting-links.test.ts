import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import type { EventOf } from '../../live/events.js';

const setLink = `mutation ($input: SetMeetingLinkInput!) {
  setMeetingLink(input: $input) {
    ... on AppointmentChanged { appointment { meetingLink { url platform } } }
    ... on TransitionNotAllowed { code state message }
    ... on InvalidInput { fields { path message } }
  }
}`;
const setDefault = `mutation ($input: SetDefaultMeetingLinkInput!) {
  setDefaultMeetingLink(input: $input) { ... on TutorProfileUpdated { tutor { meetingLink { url platform } } } ... on InvalidInput { fields { path } } }
}`;
const seen = `query ($id: ID!) { appointment(id: $id) { meetingLink { url platform } } }`;
const zoom = { url: 'https://us02web.zoom.us/j/81234567890', platform: 'ZOOM' };
const meet = { url: 'https://meet.google.com/abc-defg-hij', platform: 'MEET' };

describe('meeting links', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let admin: Asker;
  let courseId: string;
  let booked: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z';
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    admin = await buildAdmin(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    booked = await build('2030-03-05T15:00:00Z');
  });
  afterAll(() => world.destroy());

  const build = (startsAt: string, state = 'confirmed') =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date(startsAt),
      state,
    });
  const sequence = async (id: string) =>
    (await world.rows<{ sequence: number }>('select sequence from appointments where id = $1', [id]))[0]?.sequence;
  /** The appointments that were told of while the work ran. */
  const toldDuring = async (work: () => Promise<unknown>, count: number): Promise<string[]> => {
    const told: string[] = [];
    const events = world.parts.services.live.subscribe('appointment');
    const listening = (async () => {
      for await (const event of events as AsyncIterable<EventOf<'appointment'>>) {
        told.push(event.appointmentId);
        if (told.length === count) return;
      }
    })();
    await work();
    await listening;
    return told.sort();
  };

  test('the default is where all sessions without their own take place, and their students are told', async () => {
    const second = await build('2030-03-06T15:00:00Z');
    await build('2030-03-07T15:00:00Z', 'cancelled');
    const told = await toldDuring(async () => {
      expect(await world.ask(tutor, setDefault, { input: { url: zoom.url } })).toEqual({
        setDefaultMeetingLink: { tutor: { meetingLink: zoom } },
      });
    }, 2);
    expect(told).toEqual([booked, second].sort());
    expect(await world.ask(student, seen, { id: booked })).toEqual({ appointment: { meetingLink: zoom } });
    expect(await sequence(booked)).toBe(1);
  });

  test('a session\u2019s own link comes first, and goes again', async () => {
    const told = await toldDuring(async () => {
      expect(await world.ask(tutor, setLink, { input: { appointmentId: booked, url: meet.url } })).toEqual({
        setMeetingLink: { appointment: { meetingLink: meet } },
      });
    }, 1);
    expect(told).toEqual([booked]);
    expect(await world.ask(student, seen, { id: booked })).toEqual({ appointment: { meetingLink: meet } });
    expect(await sequence(booked)).toBe(2);
    await world.ask(tutor, setLink, { input: { appointmentId: booked, url: meet.url } });
    expect(await sequence(booked)).toBe(2); // a second click changes nothing
    await world.ask(tutor, setLink, { input: { appointmentId: booked, url: null } });
    expect(await world.ask(student, seen, { id: booked })).toEqual({ appointment: { meetingLink: zoom } });
  });

  test('an address that is no meeting is refused, with what to enter', async () => {
    const { data } = await world.execute(
      tutor,
      setLink,
      { input: { appointmentId: booked, url: 'http://zoom.us/j/1' } },
      'fr',
    );
    expect(data).toEqual({
      setMeetingLink: {
        fields: [{ path: 'url', message: 'Entrez l’adresse complète d’une rencontre, qui commence par https://.' }],
      },
    });
    expect(await world.ask(tutor, setDefault, { input: { url: 'zoom' } })).toEqual({
      setDefaultMeetingLink: { fields: [{ path: 'url' }] },
    });
  });

  test('a session that is over or cancelled gets none', async () => {
    const over = await build('2030-03-01T15:00:00Z', 'completed');
    expect(await world.ask(tutor, setLink, { input: { appointmentId: over, url: meet.url } })).toMatchObject({
      setMeetingLink: { code: 'TransitionNotAllowed', state: 'COMPLETED' },
    });
  });

  test('another tutor does not find the session; an admin may set it, and that is written down', async () => {
    const input = { appointmentId: booked, url: meet.url };
    const { errors } = await world.execute(await buildTutor(world.owner), setLink, { input });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    await world.ask(admin, setLink, { input });
    expect(await world.rows('select actor_id, after from audit_entries where subject_id = $1', [booked])).toEqual([
      { actor_id: admin.id, after: { meetingUrl: meet.url } },
    ]);
    const asStudent = await world.execute(student, setLink, { input });
    expect(asStudent.errors?.[0]?.message).toContain('Unknown type "SetMeetingLinkInput"');
  });

  test('the default of a tutor is for students with a booked session, and for no other', async () => {
    const stranger = world.context(await buildStudent(world.owner));
    expect(await stranger.db.query('select url from tutor_meeting_links where tutor_id = $1', [tutor.id])).toEqual([]);
    await stranger.close();
    await world.ask(tutor, setDefault, { input: { url: null } });
    expect(await world.rows('select url from tutor_meeting_links where tutor_id = $1', [tutor.id])).toEqual([]);
  });
});
