import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ControlClient, payHostedPage } from './index.js';
import { startProcess } from './testing/process.js';
import { clientOf, openShop, sessionParams } from './testing/shop.js';

describe('the state on disk', () => {
  let data: string;
  let ends: (() => Promise<unknown>)[];
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'stripe-emulator-'));
    ends = [];
  });
  afterEach(async () => {
    for (const end of ends) await end();
    rmSync(data, { recursive: true, force: true });
  });

  const open = async () => {
    const shop = await openShop({ data });
    ends.push(shop.close);
    return shop;
  };
  const start = async (env: Record<string, string> = {}) => {
    const started = await startProcess({ STRIPE_EMULATOR_DATA: data, ...env });
    ends.push(started.kill);
    return started;
  };

  const money = (card: string) => ({
    amount: 5000,
    currency: 'cad',
    payment_method: card,
    confirm: true,
    return_url: 'http://shop.test/',
  });

  it('keeps everything that was acknowledged when the process is killed in the middle of its work', async () => {
    const first = await start();
    const acknowledged: { key: string; id: string }[] = [];
    let number = 0;
    const pay = async () => {
      for (;;) {
        const key = `order-${(number += 1)}`;
        const intent = await clientOf(first).paymentIntents.create(money('pm_card_visa'), { idempotencyKey: key });
        acknowledged.push({ key, id: intent.id });
      }
    };
    const workers = [pay(), pay(), pay()].map((worker) => worker.catch(() => undefined));
    while (acknowledged.length < 30) await new Promise((resolve) => setTimeout(resolve, 5));
    await first.kill();
    await Promise.all(workers);

    const second = await start();
    const stripe = clientOf(second);
    const kept = new Set<string>();
    for await (const intent of stripe.paymentIntents.list({ limit: 100 })) kept.add(intent.id);
    expect(acknowledged.filter(({ id }) => !kept.has(id))).toEqual([]);
    // Whether or not their answers arrived, a second try under the same key never charges again.
    for (let again = 1; again <= number; again += 1)
      await stripe.paymentIntents.create(money('pm_card_visa'), { idempotencyKey: `order-${again}` });
    const { payments, balance } = await new ControlClient(second.url).totals();
    expect(payments).toHaveLength(number);
    expect(balance).toEqual({ cad: number * 5000 });
    expect(await second.stop()).toBe(0);
  });

  it('sends after a restart what could not be sent before it', async () => {
    const shop = await open();
    shop.answers.status = 500;
    const session = await shop.stripe.checkout.sessions.create(sessionParams());
    await payHostedPage(session.url ?? '');
    await shop.event('checkout.session.completed');
    await shop.close();

    const again = await open();
    const event = await again.event('checkout.session.completed');
    expect(event.data.object).toMatchObject({ id: session.id });
    await again.close();
  });

  it('keeps the time that passed, so that what was over stays over', async () => {
    const shop = await open();
    const session = await shop.stripe.checkout.sessions.create(sessionParams());
    await shop.close();
    const later = await open();
    await later.emulator.control.advanceClock(25 * 60 * 60 * 1000);
    await later.close();
    const last = await open();
    expect((await last.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
    expect((await last.stripe.checkout.sessions.create(sessionParams())).created).toBeGreaterThan(
      session.created + 24 * 60 * 60,
    );
    await last.close();
  });

  it('belongs to one emulator at a time', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow('another one running');
    await first.close();
    await expect(open()).resolves.toBeDefined();
  });

  it('is not touched by a start with half of the webhook settings', async () => {
    await expect(start({ WEBHOOK_URL: 'http://127.0.0.1:9/' })).rejects.toThrow(
      'WEBHOOK_URL and WEBHOOK_SECRET go together',
    );
  });
});
