import type { Message } from '@4as/mail-inbox';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

describe('mails about an order', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  const mailsTo = async (user: Asker): Promise<Message[]> => {
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [user.id]);
    const found = await Promise.all(shop.inbox.messages.list(row?.email).map(({ id }) => shop.inbox.messages.find(id)));
    return found.filter((message) => message !== null);
  };
  /** A calendar file of a mail, with its folded lines made whole. */
  const calendarOf = async (message: Message | undefined, index = 0): Promise<string> => {
    const file = await shop.inbox.messages.findAttachment(message?.id ?? '', index);
    return Buffer.from(file?.content ?? '')
      .toString('utf8')
      .replaceAll('\r\n ', '');
  };

  test('the student gets a confirmation with an invitation a session, in their language and zone', async () => {
    const { student, held, orderId } = await shop.readyToPay(2);
    await shop.world.owner.query(`update users set language = 'fr', time_zone = 'America/Vancouver' where id = $1`, [
      student.id,
    ]);
    await shop.world.owner.query(
      `update appointments set starts_at = '2027-03-16 20:00Z', ends_at = '2027-03-16 21:00Z', taken_until = '2027-03-16 21:00Z' where id = $1`,
      [held[0]],
    );
    const [order] = await shop.world.rows<{ url: string; number: string }>(
      'select payment_url as url, number from orders where id = $1',
      [orderId],
    );
    await shop.pay(order?.url ?? '');
    const [mail] = await mailsTo(student);
    expect(mail?.subject).toBe(`Commande ${order?.number ?? ''} payée\u00a0: vos séances sont confirmées`);
    const text = mail?.text.replace(/\s+/g, ' ');
    expect(text).toContain('vos 2 séances sont confirmées');
    expect(text).toContain('mardi 16 mars 2027, 13 h à 14 h');
    expect(text).toContain('120,00 $');
    expect(mail?.attachments).toHaveLength(2);
    const calendar = await calendarOf(mail, 1);
    expect(calendar).toContain('METHOD:REQUEST');
    expect(calendar).toContain(`UID:${held[0] ?? ''}@localhost`);
    expect(calendar).toContain('DTSTART:20270316T200000Z');
    expect(calendar).toContain('DTEND:20270316T210000Z');
    expect(calendar).toMatch(/ATTENDEE.*mailto:student-/i);
  });

  test('the tutor hears of it in one mail, without what the student pays', async () => {
    const before = (await mailsTo(shop.tutor)).length;
    await shop.paidOrder(2);
    const mails = await mailsTo(shop.tutor);
    expect(mails).toHaveLength(before + 1);
    expect(mails[0]?.subject).toMatch(/booked 2 sessions with you$/);
    expect(mails[0]?.text).not.toContain('$');
  });

  test('a refund tells the student, and takes the session out of both calendars by the same UID', async () => {
    const { student, held, orderId } = await shop.paidOrder();
    const first = await calendarOf((await mailsTo(student))[0]);
    const admin = await buildAdmin(shop.world.owner);
    const lines = await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1', [orderId]);
    const input = { orderId, lineIds: lines.map(({ id }) => id), reason: 'Ill', requestId: randomUUID() };
    await shop.world.ask(
      admin,
      'mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }',
      { input },
    );
    await shop.settle();
    const money = (await mailsTo(student)).find((mail) => /^Order \d+: refund$/.test(mail.subject));
    expect(money?.text).toContain('$60.00');
    for (const user of [student, shop.tutor]) {
      const mail = (await mailsTo(user)).find(({ subject }) => subject.endsWith(' cancelled'));
      const calendar = await calendarOf(mail);
      expect(calendar).toContain('METHOD:CANCEL');
      expect(calendar).toContain(`UID:${held[0] ?? ''}@localhost`);
      expect(sequenceOf(calendar)).toBeGreaterThan(sequenceOf(first));
    }
  });
});

function sequenceOf(calendar: string): number {
  return Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]);
}
