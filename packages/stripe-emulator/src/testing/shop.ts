import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { type EmulatorOptions, type StripeEmulator, startStripeEmulator } from '../index.js';
import { idOf } from '../store/ids.js';

const SECRET = 'whsec_local_shop';

/** A shop in front of the emulator, as a test needs it: the official client, and a server that takes its events. */
export interface Shop {
  emulator: StripeEmulator;
  stripe: Stripe;
  /** Events received and verified by the official package, in the order of arrival, repeats included. */
  received: Stripe.Event[];
  /** How the shop's server answers events; 200 by default. */
  answers: { status: number };
  /** Resolves with the first received event of this type that fits, waiting for it if need be. */
  event: (type: string, fits?: (event: Stripe.Event) => boolean) => Promise<Stripe.Event>;
  close: () => Promise<void>;
}

/** Opens a shop on an emulator of its own. */
export async function openShop(options: EmulatorOptions = {}): Promise<Shop> {
  const received: Stripe.Event[] = [];
  const answers = { status: 200 };
  const waiting = new Set<() => void>();
  const verifier = new Stripe('sk_test_verifier');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(
        verifier.webhooks.constructEvent(Buffer.concat(chunks), request.headers['stripe-signature'] ?? '', SECRET),
      );
      response.writeHead(answers.status).end();
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const webhook = { url: `http://127.0.0.1:${port}/stripe`, secret: SECRET };
  const emulator = await startStripeEmulator({ control: true, webhook, webhookBackoffMs: 20, ...options }).catch(
    (error: unknown) => {
      server.close();
      throw error;
    },
  );
  return {
    emulator,
    stripe: clientOf(emulator),
    received,
    answers,
    event: (type, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = received.find((event) => event.type === type && fits(event));
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      await emulator.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The official client, pointed at an emulator, without retries of its own. */
export function clientOf(emulator: { host: string; port: number }, key = 'sk_test_shop'): Stripe {
  return new Stripe(key, {
    host: emulator.host,
    port: emulator.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
}

/** The id in a field that the client's types allow to be expanded. */
export function idText(reference: string | { id: string } | null | undefined): string {
  return idOf(reference) ?? '';
}

/** A session for one tutoring session of 67.50 $, changed as a test needs it. */
export function sessionParams(
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    success_url: 'http://shop.test/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.test/cart',
    locale: 'fr-CA',
    line_items: [
      {
        price_data: { currency: 'cad', unit_amount: 6750, product_data: { name: 'Mathématiques, 90 minutes' } },
        quantity: 1,
      },
    ],
    ...changes,
  };
}
