import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import type { Heard } from '../../testing/heard.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { cancelAppointments, confirmAppointments } from './index.js';

const events = 'subscription { appointmentEvents { id state meetingLink { url } } }';
const setLink = `mutation ($input: SetMeetingLinkInput!) { setMeetingLink(input: $input) { ... on AppointmentChanged { appointment { id } } } }`;

interface Event {
  appointmentEvents: { id: string; state: string; meetingLink: { url: string } | null };
}

describe('appointments, live through two processes', () => {
  let world: TestWorld;
  let servers: RunningServer[];
  let student: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    servers = await Promise.all([RunningServer.start(world), RunningServer.start(world)]);
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await world.destroy();
  });

  const build = (studentId: string, inHours: number, state = 'confirmed') =>
    buildAppointment(world.owner, {
      studentId,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date(Date.now() + inHours * 3_600_000),
      state,
      ...(state === 'held' ? { heldUntil: new Date(Date.now() + 600_000) } : {}),
    });

  test('everyone hears of what they may see, as it then is, and of nothing else', async () => {
    const [one, two] = servers;
    if (!one || !two) throw new Error('There are no two servers.');
    const other = await buildStudent(world.owner);
    const [id, othersId] = [await build(student.id, 24, 'held'), await build(other.id, 48)];
    const tutorsBrowser = await one.signIn(tutor);
    const heardByStudent = (await two.signIn(student)).subscribe<Event>(events);
    const heardByAdmin = (await one.signIn(await buildAdmin(world.owner))).subscribe<Event>(events);
    const heardByTutor = (await two.signIn(tutor)).subscribe<Event>(events);
    const late = await build(student.id, 72);
    // a subscription has begun when it hears: the first event is repeated until all have
    const begun = setInterval(
      () =>
        void tutorsBrowser.ask(setLink, {
          input: { appointmentId: late, url: `https://meet.google.com/${Math.random()}` },
        }),
      100,
    );
    await Promise.all([heardByStudent.count(1), heardByAdmin.count(1), heardByTutor.count(1)]);
    clearInterval(begun);

    const statesOf = (heard: Heard<Event>) =>
      heard.data.flatMap(({ appointmentEvents: { id: heardId, state } }) =>
        heardId === late ? [] : [[heardId, state]],
      );
    const hear = (count: number, ...listeners: Heard<Event>[]) =>
      Promise.all(listeners.map((listener) => listener.until((heard) => statesOf(heard).length === count)));
    const ctx = world.context('system');
    await ctx.transact((tx) => confirmAppointments(ctx, tx, [id]));
    await hear(1, heardByStudent, heardByTutor, heardByAdmin);
    await tutorsBrowser.ask(setLink, { input: { appointmentId: id, url: 'https://meet.google.com/abc-defg-hij' } });
    await hear(2, heardByStudent, heardByTutor, heardByAdmin);
    const lastOfIt = heardByStudent.data.findLast(({ appointmentEvents }) => appointmentEvents.id === id);
    expect(lastOfIt?.appointmentEvents.meetingLink?.url).toBe('https://meet.google.com/abc-defg-hij');
    await ctx.transact((tx) =>
      cancelAppointments(ctx, tx, [othersId], { by: 'admin', reason: null, ruleOf: () => 'by_admin' }),
    );
    await hear(3, heardByTutor, heardByAdmin);
    await ctx.transact((tx) =>
      cancelAppointments(ctx, tx, [id], { by: 'admin', reason: null, ruleOf: () => 'by_admin' }),
    );
    await hear(4, heardByTutor, heardByAdmin);
    await hear(3, heardByStudent);

    const own = [
      [id, 'CONFIRMED'],
      [id, 'CONFIRMED'],
      [id, 'CANCELLED'],
    ];
    expect(statesOf(heardByStudent)).toEqual(own);
    for (const heard of [heardByTutor, heardByAdmin]) {
      expect(statesOf(heard)).toEqual([...own.slice(0, 2), [othersId, 'CANCELLED'], ...own.slice(2)]);
    }
  });
});
