import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { cancelAppointments, confirmAppointments, HeldSlot, holdSlot, releaseHolds } from './index.js';

const changes = `subscription ($courseId: ID, $tutorId: ID) {
  slotChanges(courseId: $courseId, tutorId: $tutorId) { tutorId startsAt endsAt }
}`;
const close = `mutation ($input: SetAvailabilityOverridesInput!) { setAvailabilityOverrides(input: $input) { __typename } }`;
const takeTimeOff = `mutation ($input: TakeTimeOffInput!) { takeTimeOff(input: $input) { __typename } }`;

interface Change {
  slotChanges: { tutorId: string; startsAt: string; endsAt: string };
}

describe('who looks at free slots', () => {
  let world: TestWorld;
  let server: RunningServer;
  let courseId: string;
  let tutor: Asker;
  let colleague: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z'; // a Monday, 9:00 in Toronto
    server = await RunningServer.start(world);
    courseId = await buildCourse(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    colleague = await buildTutor(world.owner, { courseIds: [courseId] });
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  const hold = async (student: Asker, from: Asker, startsAt: string): Promise<string> => {
    const ctx = world.context(student);
    const held = await ctx.transact((tx) =>
      holdSlot(ctx, tx, {
        studentId: student.id,
        courseId,
        tutorId: from.id,
        startsAt: new Date(startsAt),
        minutes: 60,
      }),
    );
    if (!(held instanceof HeldSlot)) throw new Error('The slot was not free.');
    return held.appointment.id;
  };
  const hourOf = ({ id }: Asker, startsAt: string) => ({
    tutorId: id,
    startsAt: `${startsAt}:00:00.000Z`,
    endsAt: new Date(Date.parse(`${startsAt}:00:00Z`) + 3_600_000).toISOString(),
  });

  test('hears, from another process, when one is taken, let go or cancelled: of whom they look at, and no one else', async () => {
    const [watcher, rival] = [await buildStudent(world.owner), await buildStudent(world.owner)];
    const browser = await server.signIn(watcher);
    const ofTutor = browser.subscribe<Change>(changes, { courseId, tutorId: tutor.id });
    const ofCourse = browser.subscribe<Change>(changes, { courseId });
    await server.listening('tutor-time', 2);

    const first = await hold(rival, tutor, '2030-03-05T15:00:00Z');
    await hold(rival, colleague, '2030-03-05T17:00:00Z');
    const asRival = world.context(rival);
    await asRival.transact((tx) => releaseHolds(asRival, tx, [first]));
    const second = await hold(rival, tutor, '2030-03-06T15:00:00Z');
    const company = world.context('system');
    await company.transact((tx) => confirmAppointments(company, tx, [second]));
    await company.transact((tx) =>
      cancelAppointments(company, tx, [second], { by: 'admin', reason: null, ruleOf: () => 'by_admin' }),
    );

    const [taken, letGo, takenToo, cancelled] = ['05', '05', '06', '06'].map((day) =>
      hourOf(tutor, `2030-03-${day}T15`),
    );
    await ofTutor.count(4);
    expect(ofTutor.data.map((change) => change.slotChanges)).toEqual([taken, letGo, takenToo, cancelled]);
    await ofCourse.count(5);
    expect(ofCourse.data.map((change) => change.slotChanges)).toEqual([
      taken,
      hourOf(colleague, '2030-03-05T17'),
      letGo,
      takenToo,
      cancelled,
    ]);
    ofTutor.leave();
    ofCourse.leave();
    await server.listening('tutor-time', 0);
  });

  test('hears when a tutor is away or has other hours; a tutor hears of their own time only', async () => {
    const watching = (await server.signIn(await buildStudent(world.owner))).subscribe<Change>(changes, { courseId });
    const own = (await server.signIn(colleague)).subscribe<Change>(changes);
    await server.listening('tutor-time', 2);

    await world.ask(tutor, takeTimeOff, {
      input: {
        startsAt: '2030-03-10T00:00:00Z',
        endsAt: '2030-03-11T00:00:00Z',
        emergency: false,
        choices: [],
      },
    });
    await world.ask(colleague, close, { input: { dates: ['2030-03-12'], ranges: [] } });
    await watching.count(2);
    await own.count(1);
    expect(watching.data.map((change) => change.slotChanges)).toEqual([
      { tutorId: tutor.id, startsAt: '2030-03-10T00:00:00.000Z', endsAt: '2030-03-11T00:00:00.000Z' },
      { tutorId: colleague.id, startsAt: '2030-03-04T14:00:00.000Z', endsAt: '2031-03-05T14:00:00.000Z' },
    ]);
    expect(own.data.map((change) => change.slotChanges.tutorId)).toEqual([colleague.id]);
    watching.leave();
    own.leave();
    await server.listening('tutor-time', 0);
  });

  test.each([
    ['names no course', () => ({}), 'BAD_REQUEST'],
    ['names a course that is not there', () => ({ courseId: crypto.randomUUID() }), 'NOT_FOUND'],
    ['names a tutor of another course', () => ({ courseId, tutorId: crypto.randomUUID() }), 'NOT_FOUND'],
  ])('is refused when a student %s', async (_what, variables, code) => {
    const refused = (await server.signIn(await buildStudent(world.owner))).subscribe(changes, variables());
    await refused.end();
    expect(refused.results.map(({ errors }) => errors?.[0]?.extensions?.['code'])).toEqual([code]);
  });
});
