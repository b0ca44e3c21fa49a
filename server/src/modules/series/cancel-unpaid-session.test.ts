import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildTutor } from '../../testing/builders.js';
import { payWaiting, saveCard, takenFrom, cardNumbers } from '../../testing/saved-cards.js';
import { orphanHolds, runAt, seen, seriesPaidEach, type SeriesSeen } from '../../testing/series.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

const HOUR = 3_600_000;
const CANCEL = `mutation ($input: CancelUnpaidSessionInput!) {
  cancelUnpaidSession(input: $input) {
    __typename
    ... on UnpaidSessionCancelled { appointment { id state history { action actorRole reason } } }
    ... on TransitionNotAllowed { state }
    ... on InvalidInput { fields { path } }
  }
}`;
const TAKE = `mutation ($input: TakeTimeOffInput!) {
  takeTimeOff(input: $input) { __typename ... on TimeOffChanged { timeOff { sessions { choice appointment { state } } } } }
}`;

describe('a session of a series that its tutor can not give, before it is paid', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(async () => {
    shop.world.now = null;
    expect(await orphanHolds(shop.world)).toEqual([]);
  });
  afterAll(() => shop.close());

  const appointmentOf = ({ sessions }: SeriesSeen, index = 0) => sessions[index]?.appointment?.id ?? '';
  const startOf = ({ sessions }: SeriesSeen, index = 0) => Date.parse(sessions[index]?.appointment?.startsAt ?? '');
  const cancel = async (
    appointmentId: string,
    { asker = shop.tutor, reason = 'Grippe' }: { asker?: Asker; reason?: string } = {},
  ) =>
    (
      await shop.world.ask<{ cancelUnpaidSession: { __typename: string } }>(asker, CANCEL, {
        input: { appointmentId, reason },
      })
    ).cancelUnpaidSession;
  const paymentsOf = async (student: Asker, { id }: SeriesSeen) =>
    (await seen(shop.world, student, id)).sessions.map((session) => session.payment);
  const hoursBefore = (series: SeriesSeen, hours: number) =>
    runAt(shop, 'charge-series-sessions', new Date(startOf(series) - hours * HOUR));
  const toldTo = ({ id }: Asker, kind: string) =>
    shop.world.rows('select id from notifications where user_id = $1 and kind = $2', [id, kind]);

  test('is cancelled with a reason: its history and its student say so, and no card is charged for it', async () => {
    const { student, series } = await seriesPaidEach(shop);
    const done = { __typename: 'UnpaidSessionCancelled', appointment: { id: appointmentOf(series), state: 'EXPIRED' } };
    expect(await cancel(appointmentOf(series))).toMatchObject({
      ...done,
      appointment: {
        history: expect.arrayContaining([{ action: 'release', actorRole: 'TUTOR', reason: 'Grippe' }]) as object,
      },
    });
    expect(await cancel(appointmentOf(series))).toMatchObject(done);
    expect(await toldTo(student, 'appointment.cancelled')).toHaveLength(1);
    await hoursBefore(series, 23);
    await hoursBefore(series, 5);
    expect(await takenFrom(shop, student)).toEqual([]);
    expect(await paymentsOf(student, series)).toEqual(['CANCELLED', 'DUE', 'DUE']);
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [student.id]);
    const mails = await Promise.all(shop.inbox.messages.list(row?.email).map(({ id }) => shop.inbox.messages.find(id)));
    expect(mails.filter((mail) => mail?.text.includes('Grippe'))).toHaveLength(1);
  });

  test('is for its own tutor to cancel, with a reason', async () => {
    const { student, series } = await seriesPaidEach(shop);
    const other = await buildTutor(shop.world.owner, { courseIds: [shop.courseId] });
    await expect(cancel(appointmentOf(series), { asker: other })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await cancel(appointmentOf(series), { reason: '  no  ' })).toEqual({
      __typename: 'InvalidInput',
      fields: [{ path: 'reason' }],
    });
    expect(await paymentsOf(student, series)).toEqual(['DUE', 'DUE', 'DUE']);
  });

  test('once it is paid is cancelled as any session is', async () => {
    const { student, series } = await seriesPaidEach(shop);
    await hoursBefore(series, 23);
    expect(await cancel(appointmentOf(series))).toEqual({ __typename: 'TransitionNotAllowed', state: 'CONFIRMED' });
    expect(await paymentsOf(student, series)).toEqual(['PAID', 'DUE', 'DUE']);
  });

  test('while its card is charged ends either paid, or cancelled with everything back', async () => {
    const { student, series } = await seriesPaidEach(shop);
    const [answer] = await Promise.all([cancel(appointmentOf(series)), hoursBefore(series, 23)]);
    await shop.settle();
    const [session] = await paymentsOf(student, series);
    const [kept] = await shop.world.rows<{ cents: number | null }>(
      `select sum(total_cents - refunded_cents)::integer as cents from orders where student_id = $1 and paid_at is not null`,
      [student.id],
    );
    const expected = answer.__typename === 'TransitionNotAllowed' ? ['PAID', 6000] : ['CANCELLED', 0];
    expect([session, kept?.cents ?? 0]).toEqual(expected);
  });

  test('after a refused charge is not paid by hand any more', async () => {
    const { student, series } = await seriesPaidEach(shop, cardNumbers.refusesCharges);
    await hoursBefore(series, 24);
    const [first] = (await seen(shop.world, student, series.id)).sessions;
    shop.world.now = new Date(startOf(series) - 20 * HOUR);
    const cardId = await saveCard(shop, student);
    await cancel(appointmentOf(series));
    await payWaiting(shop, student, { orderId: first?.orderToPay ?? '', cardId });
    await shop.settle();
    const [order] = await shop.world.rows<{ kept: number }>(
      'select case when paid_at is null then 0 else total_cents - refunded_cents end as kept from orders where id = $1',
      [first?.orderToPay],
    );
    expect(order).toEqual({ kept: 0 });
    expect((await paymentsOf(student, series))[0]).toBe('CANCELLED');
  });

  test('is among the sessions that time off meets: cancelled, or kept and charged all the same', async () => {
    const { student, series } = await seriesPaidEach(shop);
    const [first, second] = [appointmentOf(series), appointmentOf(series, 1)];
    const input = {
      startsAt: new Date(startOf(series) - HOUR),
      endsAt: new Date(startOf(series, 1) + HOUR),
      emergency: false,
      message: 'Congrès',
    };
    const preview = await shop.world.ask<{ timeOffPreview: { appointment: { id: string }; nearest: object[] }[] }>(
      shop.tutor,
      `query ($startsAt: DateTime, $endsAt: DateTime) {
        timeOffPreview(startsAt: $startsAt, endsAt: $endsAt) { appointment { id } nearest { startsAt } }
      }`,
      { startsAt: input.startsAt, endsAt: input.endsAt },
    );
    const others = preview.timeOffPreview.filter(({ appointment: { id } }) => id !== first && id !== second);
    expect(preview.timeOffPreview).toEqual(
      expect.arrayContaining([first, second].map((id) => ({ appointment: { id }, nearest: [] }))),
    );
    const take = async (choice: string) =>
      (
        await shop.world.ask<{ takeTimeOff: { __typename: string } }>(shop.tutor, TAKE, {
          input: {
            ...input,
            choices: [
              { appointmentId: first, choice, startsAt: choice === 'PROPOSE' ? shop.nextStart() : null },
              { appointmentId: second, choice: 'KEEP' },
              ...others.map(({ appointment: { id } }) => ({ appointmentId: id, choice: 'KEEP' })),
            ],
          },
        })
      ).takeTimeOff;
    // Only what is paid can be offered another time.
    expect(await take('PROPOSE')).toEqual({ __typename: 'AffectedSessionsChanged' });
    expect(await take('CANCEL')).toMatchObject({
      timeOff: {
        sessions: expect.arrayContaining([
          { choice: 'CANCEL', appointment: { state: 'EXPIRED' } },
          { choice: 'KEEP', appointment: { state: 'HELD' } },
        ]) as object,
      },
    });
    expect(await toldTo(student, 'appointment.cancelled')).toHaveLength(1);
    await runAt(shop, 'charge-series-sessions', new Date(startOf(series, 1) - 23 * HOUR));
    expect(await paymentsOf(student, series)).toEqual(['CANCELLED', 'PAID', 'DUE']);
    expect(await takenFrom(shop, student)).toEqual([6000]);
    await shop.world.owner.query('delete from time_off_sessions');
    await shop.world.owner.query('delete from time_off where tutor_id = $1', [shop.tutor.id]);
  });
});
