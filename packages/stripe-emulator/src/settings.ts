import type Stripe from 'stripe';

/** The one API version that is spoken here; the compiler refuses it when the official package moves on. */
export const API_VERSION: Stripe.LatestApiVersion = '2026-10-28.endive';

/** Where events are sent from the start, as if it had been set up in Stripe's dashboard. */
export interface WebhookOptions {
  url: string;
  /** The signing secret, `whsec_…`, shared with the receiver. */
  secret: string;
  /** Event types to send; all of them when left out. */
  events?: string[];
}

/** How an emulator is started; everything has a default that suits a test. */
export interface EmulatorOptions {
  /** Folder of the state; without it the state lives in memory and dies with the process. */
  data?: string;
  /** Address to listen on; 127.0.0.1 by default, as nothing here is meant for a network. */
  host?: string;
  /** Port to listen on; 0 (any free one) by default. */
  port?: number;
  /** Address a browser reaches this server at, for links to hosted pages; the listening address by default. */
  publicUrl?: string;
  /** Accepted secret keys; any `sk_test_…` when left out. */
  keys?: string[];
  webhook?: WebhookOptions;
  /** Opens `/_control/*`. Off by default: the switches move money and time. */
  control?: boolean;
  /** First wait before an unanswered event is sent again, in ms; each further wait doubles. 1000 by default. */
  webhookBackoffMs?: number;
  /** Longest wait between two tries of an event, in ms; 60 000 by default. */
  webhookBackoffMaxMs?: number;
  /** How long a receiver may take to answer an event, in ms; 10 000 by default. */
  webhookTimeoutMs?: number;
  /** What Stripe keeps of a charge: per cent of the amount plus fixed cents; none by default so that totals are plain. */
  fee?: { percent: number; fixedCents: number };
  /** What a dispute costs on top of its amount, in cents; 0 by default. */
  disputeFeeCents?: number;
  /** Wait before the later effects of a test card (refund that fails, dispute), in ms of the emulator's clock; 1000 by default. */
  aftermathMs?: number;
  /** Currency of an empty balance, lower case; `cad` by default. */
  currency?: string;
  /** Receives one line per request and per event delivery; silent by default. */
  log?: (line: string) => void;
}

/** The same with every default filled in. */
export interface Settings extends Required<Omit<EmulatorOptions, 'data' | 'publicUrl' | 'keys' | 'webhook'>> {
  data: string | null;
  publicUrl: string | null;
  keys: string[] | null;
  webhook: WebhookOptions | null;
}

/** Fills in the defaults. */
export function settingsFrom(options: EmulatorOptions): Settings {
  return {
    data: options.data ?? null,
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    publicUrl: options.publicUrl?.replace(/\/+$/, '') ?? null,
    keys: options.keys && options.keys.length > 0 ? options.keys : null,
    webhook: options.webhook ?? null,
    control: options.control ?? false,
    webhookBackoffMs: options.webhookBackoffMs ?? 1000,
    webhookBackoffMaxMs: options.webhookBackoffMaxMs ?? 60_000,
    webhookTimeoutMs: options.webhookTimeoutMs ?? 10_000,
    fee: options.fee ?? { percent: 0, fixedCents: 0 },
    disputeFeeCents: options.disputeFeeCents ?? 0,
    aftermathMs: options.aftermathMs ?? 1000,
    currency: options.currency ?? 'cad',
    log: options.log ?? (() => undefined),
  };
}
