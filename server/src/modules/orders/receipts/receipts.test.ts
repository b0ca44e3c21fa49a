import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { buildAdmin, buildStudent, insert } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';
import { readReceipt } from './read-receipt.js';
import { receiptPdf } from './receipt-pdf.js';

/** The text of a receipt as a reader of PDF files shows it, with plain blanks. */
async function textOf(file: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  return text.replace(/[\s\u00a0\u202f]+/gu, ' ');
}

describe('a receipt', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
    for (const [key, value] of Object.entries({
      companyName: 'Tutorat Éveil inc.',
      companyAddress: '4200, rue Saint-Denis\nMontréal (Québec) H2J 2K9',
      gstNumber: '123456789 RT0001',
      qstNumber: '1234567890 TQ0001',
    })) {
      await insert(shop.world.owner, 'settings', { key, value: JSON.stringify(value) });
    }
  });
  afterAll(() => shop.close());

  const paidOrder = async (language: 'fr' | 'en'): Promise<{ student: Asker; orderId: string; number: string }> => {
    const student = await buildStudent(shop.world.owner, { name: 'Zoé Nguyễn-Lefèvre', language });
    await shop.hold(student, shop.nextStart(), true);
    await shop.hold(student, shop.nextStart());
    const { order, paymentUrl } = await shop.checkout(student, 12_899);
    await payHostedPage(paymentUrl);
    await shop.settle();
    return { student, orderId: order.id, number: order.number };
  };
  const readAs = async (viewer: Asker, orderId: string): Promise<string | null> => {
    const ctx = shop.world.context(viewer);
    const receipt = await readReceipt(ctx, orderId);
    return receipt && textOf(await receiptPdf(ctx, receipt));
  };

  test('holds number, lines, taxes with their numbers and total, in the student’s language', async () => {
    const { student, orderId, number } = await paidOrder('fr');
    const text = await readAs(student, orderId);
    for (const part of [
      `Reçu nº ${number}`,
      'Tutorat Éveil inc.',
      'Montréal (Québec) H2J 2K9',
      'Nº de TPS : 123456789 RT0001',
      'Nº de TVQ : 1234567890 TQ0001',
      'Zoé Nguyễn-Lefèvre',
      'Calcul 1',
      'avec Ana Roy',
      '60,00 $',
      'Sous-total 120,00 $',
      'TPS (5 %) 3,00 $',
      'TVQ (9,975 %) 5,99 $',
      'Total payé (CAD) 128,99 $',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Remboursements');
  });

  test('of an English student is in English, whoever asks, and shows what went back', async () => {
    const { orderId } = await paidOrder('en');
    const admin = await buildAdmin(shop.world.owner);
    const lines = await shop.world.rows<{ id: string }>(
      'select id from order_lines where order_id = $1 order by position',
      [orderId],
    );
    const input = { orderId, lineIds: [lines[1]?.id], reason: 'A snow storm', requestId: randomUUID() };
    await shop.world.ask(
      admin,
      'mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }',
      { input },
    );
    const text = await readAs(admin, orderId);
    for (const part of ['Receipt no.', 'Total paid (CAD) $128.99', 'A snow storm', 'Total after refunds $68.99']) {
      expect(text).toContain(part);
    }
  });

  test('is nobody else’s, and is not there before the order is paid', async () => {
    const { orderId } = await paidOrder('fr');
    expect(await readAs(await buildStudent(shop.world.owner), orderId)).toBeNull();
    const { student } = await shop.studentWithCart();
    const { order } = await shop.checkout(student, 6000);
    expect(await readAs(student, order.id)).toBeNull();
    for (const path of [orderId, order.id, 'no-order']) {
      const answer = await fetch(new URL(`/receipts/${path}.pdf`, shop.webhookUrl));
      expect(answer.status).toBe(404);
    }
  });

  test('runs over as many pages as it takes', async () => {
    const student = await buildStudent(shop.world.owner, { language: 'fr' });
    for (let count = 0; count < 18; count += 1) await shop.hold(student, shop.nextStart());
    const { order, paymentUrl } = await shop.checkout(student, 108_000);
    await payHostedPage(paymentUrl);
    await shop.settle();
    expect(await readAs(student, order.id)).toContain('Total payé (CAD) 1 080,00 $');
  });
});
