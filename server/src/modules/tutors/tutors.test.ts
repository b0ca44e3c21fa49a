import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildCourse, buildInstitution, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const update = `mutation ($input: UpdateTutorProfileInput!) {
  updateTutorProfile(input: $input) { ... on TutorProfileUpdated { tutor { displayName bio } } ... on InvalidInput { fields { path } } }
}`;

describe('tutors', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T03:00:00Z'; // still 4 March in Toronto
    const institutionId = await buildInstitution(world.owner, { name: 'HEC Montréal', shortName: 'HEC', slug: 'hec' });
    courseId = await buildCourse(world.owner, { institutionId, name: 'Statistiques', sigle: 'STAT1', slug: 'stat' });
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, {
      name: 'Ana Roy',
      bio: 'Bonjour',
      courseIds: [courseId],
      hourlyRateCents: 3000,
    });
  });
  afterAll(() => world.destroy());

  test('are seen by everyone while they can be booked', async () => {
    const query = 'query ($id: ID!) { tutor(id: $id) { id displayName bio timeZone pictureUrl courses { slug } } }';
    const seen = {
      id: tutor.id,
      displayName: 'Ana Roy',
      bio: 'Bonjour',
      timeZone: 'America/Toronto',
      pictureUrl: null,
      courses: [{ slug: 'stat' }],
    };
    expect(await world.ask('visitor', query, { id: tutor.id })).toEqual({ tutor: seen });
    const gone = await buildTutor(world.owner, { active: false });
    expect(await world.ask(student, query, { id: gone.id })).toEqual({ tutor: null });
    expect(await world.ask(student, query, { id: student.id })).toEqual({ tutor: null });
    expect(await world.ask('visitor', query, { id: 'x' })).toEqual({ tutor: null });
  });

  test('see their own profile, with the rate of today and the platform\u2019s rules where they have none', async () => {
    await insert(world.owner, 'tutor_rates', { tutor_id: tutor.id, starts_on: '2030-03-04', hourly_rate_cents: 3500 });
    await insert(world.owner, 'tutor_rates', { tutor_id: tutor.id, starts_on: '2030-03-05', hourly_rate_cents: 4000 });
    await world.owner.query('update tutors set buffer_minutes = null, notice_minutes = null where user_id = $1', [
      tutor.id,
    ]);
    await insert(world.owner, 'settings', { key: 'bufferMinutes', value: '10' });
    const wanted = await buildCourse(world.owner, { sigle: 'AAA1', name: 'Voulu' });
    await insert(world.owner, 'teachings', {
      tutor_id: tutor.id,
      course_id: wanted,
      level: 'good',
      state: 'requested',
    });
    const query = `{ viewer { tutor {
      displayName active hourlyRateCents hourlyRateSince bufferMinutes noticeMinutes horizonDays gridMinutes meetingLink { url }
      courses { name sigle level state institution { slug } } availability { weekday startMinute endMinute } } } }`;
    const { viewer } = await world.ask<{ viewer: { tutor: { availability: object[]; courses: object[] } } }>(
      tutor,
      query,
    );
    expect(viewer.tutor).toMatchObject({
      displayName: 'Ana Roy',
      active: true,
      hourlyRateCents: 3500,
      hourlyRateSince: '2030-03-04',
      bufferMinutes: 10,
      noticeMinutes: 240,
      horizonDays: 60,
      gridMinutes: 30,
      meetingLink: null,
    });
    expect(viewer.tutor.courses).toMatchObject([
      { name: 'Voulu', sigle: 'AAA1', level: 'good', state: 'REQUESTED' },
      { name: 'Statistiques', sigle: 'STAT1', level: 'expert', state: 'APPROVED', institution: { slug: 'hec' } },
    ]);
    expect(viewer.tutor.availability).toHaveLength(7);
  });

  test('keep what they are paid from students, who can not even name it, nor read it by SQL', async () => {
    const { errors } = await world.execute(student, '{ viewer { tutor { hourlyRateCents } } }');
    expect(errors?.[0]?.message).toBe('Cannot query field "tutor" on type "Viewer".');
    const ctx = world.context(student);
    expect(await ctx.db.query('select hourly_rate_cents from tutor_rates')).toEqual([]);
    await ctx.close();
  });

  test('change what students read about them', async () => {
    expect(await world.ask(tutor, update, { input: { bio: ' Salut ' } })).toEqual({
      updateTutorProfile: { tutor: { displayName: 'Ana Roy', bio: 'Salut' } },
    });
    expect(await world.ask(tutor, update, { input: { displayName: 'Ana R.', bio: '' } })).toEqual({
      updateTutorProfile: { tutor: { displayName: 'Ana R.', bio: '' } },
    });
  });

  test.each([
    ['displayName', { displayName: '' }],
    ['displayName', { displayName: '   ' }],
    ['displayName', { displayName: 'x'.repeat(81) }],
    ['bio', { bio: 'x'.repeat(4001) }],
  ])('are told when %s does not fit', async (path, input) => {
    expect(await world.ask(tutor, update, { input })).toEqual({ updateTutorProfile: { fields: [{ path }] } });
  });

  test('do not change another tutor, nor let students do it', async () => {
    const ctx = world.context(await buildTutor(world.owner));
    await ctx.transact((tx) => tx.query(`update tutors set display_name = 'X' where user_id = $1`, [tutor.id]));
    expect(await world.rows('select display_name from tutors where user_id = $1', [tutor.id])).not.toEqual([
      { display_name: 'X' },
    ]);
    const { errors } = await world.execute(student, update, { input: { bio: 'X' } });
    expect(errors?.[0]?.message).toContain('Unknown type "UpdateTutorProfileInput"');
  });
});
