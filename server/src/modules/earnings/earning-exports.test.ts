import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Browser } from '../../testing/browser.js';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { buildOneLineOrder } from '../../testing/one-line-orders.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld } from '../../testing/test-world.js';
import { closeMonth } from './close-month.js';
import { recordEarnings } from './index.js';

describe('files about pay', () => {
  let world: TestWorld;
  let server: RunningServer;
  let browsers: Record<'tutor' | 'otherTutor' | 'student' | 'admin', Browser>;
  let tutorId: string;
  let payoutId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-02-10T12:00:00Z';
    server = await RunningServer.start(world);
    const admin = await buildAdmin(world.owner, { language: 'en' });
    const student = await buildStudent(world.owner, { name: 'Léa, Nguyễn', language: 'fr' });
    const courseId = await buildCourse(world.owner, { sigle: 'MAT1720' });
    const tutor = await buildTutor(world.owner, { name: '=Ana', language: 'fr', courseIds: [courseId] });
    tutorId = tutor.id;
    const startsAt = new Date('2030-01-15T15:00:00Z');
    const who = { studentId: student.id, tutorId, courseId };
    const id = await buildAppointment(world.owner, { ...who, startsAt, minutes: 90, state: 'completed' });
    await buildOneLineOrder(world.owner, { studentId: student.id, appointmentId: id, paidAt: startsAt });
    const company = world.context('system');
    await company.transact((tx) => recordEarnings(company, tx, [id]));
    await closeMonth(world.context(admin), { tutorId, month: '2030-01-01' });
    const [payout] = await world.rows<{ id: string }>('select id from payouts');
    payoutId = payout?.id ?? '';
    await insert(world.owner, 'payouts', {
      id: '019ff000-0000-7000-8000-000000000001',
      tutor_id: tutorId,
      month: '2029-12-01',
      session_count: 30,
      minutes: 1800,
      earned_cents: 90_000,
      correction_cents: 0,
      carried_cents: 0,
      amount_cents: 90_000,
      closed_at: '2030-01-01T12:00:00Z',
      paid_on: '2030-01-03',
      confirmation_number: 'V-1',
    });
    browsers = {
      tutor: await server.signIn(tutor),
      otherTutor: await server.signIn(await buildTutor(world.owner)),
      student: await server.signIn(student),
      admin: await server.signIn(admin),
    };
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  const get = async (who: keyof typeof browsers, path: string) => {
    const answer = await browsers[who].fetch(`/exports/${path}`);
    return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
  };

  test('give a tutor the year and the month in their language, as a spreadsheet opens it', async () => {
    const line = '2030-01;2030-01-15T15:00:00.000Z;Séance;MAT1720;';
    for (const path of ['earnings/2030.csv', `payouts/${payoutId}.csv`]) {
      const { status, headers, body } = await get('tutor', path);
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        'text/csv; charset=utf-8',
        'private, no-store',
      ]);
      const text = body.toString();
      expect(text).toContain(line);
      expect(text).toContain(';90;30,00;100 %;45,00;');
      expect(text.split('\r\n')).toHaveLength(3);
    }
    const ofAdmin = await get('admin', `earnings/2030.csv?tutor=${tutorId}`);
    expect(ofAdmin.body.toString()).toContain('"Léa, Nguyễn",90,30.00,100 %,45.00,');
  });

  test('give a statement as a PDF', async () => {
    for (const who of ['tutor', 'admin'] as const) {
      const { status, headers, body } = await get(who, `payouts/${payoutId}.pdf`);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf; charset=utf-8']);
      expect(headers.get('content-disposition')).toContain('2030-01.pdf');
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)), { mergePages: true });
      for (const part of who === 'tutor' ? ['Relevé de paie', 'Total 45,00 $'] : ['Statement of pay', 'Total $45.00'])
        expect(text.replace(/[\s\u00a0\u202f]+/gu, ' ')).toContain(part);
      expect(text).toContain('Léa, Nguyễn');
    }
  });

  test('give an admin the T4A summary of all tutors, in which no name is a formula', async () => {
    const { body } = await get('admin', 't4a/2030.csv');
    expect(body.toString().split('\r\n')[1]).toMatch(/^'=Ana,tutor-.*,1,900\.00,yes$/);
  });

  test.each<[keyof typeof browsers, string[]]>([
    ['otherTutor', ['payouts/:id.pdf', 'payouts/:id.csv', 't4a/2030.csv']],
    [
      'student',
      ['payouts/:id.pdf', 'payouts/:id.csv', 't4a/2030.csv', 'earnings/2030.csv', 'earnings/2030.csv?tutor=:tutor'],
    ],
    [
      'admin',
      [
        'payouts/x.pdf',
        'payouts/019ff000-0000-7000-8000-000000000009.csv',
        'earnings/20300.csv?tutor=:tutor',
        'earnings/2030.csv',
      ],
    ],
    ['tutor', ['t4a/2030.csv']],
  ])('are not there for whom they are not: %s', async (who, paths) => {
    for (const path of paths) {
      const { status } = await get(who, path.replace(':id', payoutId).replace(':tutor', tutorId));
      expect([path, status]).toEqual([path, 404]);
    }
    const own = await get('otherTutor', `earnings/2030.csv?tutor=${tutorId}`);
    expect(own.body.toString()).not.toContain('MAT1720');
  });

  test('are for people who are signed in', async () => {
    const { status } = await fetch(`${server.url}/exports/payouts/${payoutId}.pdf`);
    expect(status).toBe(401);
  });
});
