import type Stripe from 'stripe';
import type { ActiveEventRule, EventRule } from '../webhooks/switches.js';
import type { Delivery } from '../webhooks/queue.js';
import type { ActiveCallRule, CallRule } from './call-switches.js';
import type { Released, ReleaseRequest } from './release.js';
import type { Totals } from './totals.js';

/** Which payment a switch is about: one of the two. */
export type About = { payment_intent: string } | { charge: string };

/** The switches of an emulator that was started with its control API; every method rejects when it refuses. */
export class ControlClient {
  /** `url` is where the emulator listens. */
  constructor(private readonly url: string) {}

  /** Makes calls of the API go wrong: refused before, or answered wrongly after they took effect. */
  failCalls(rule: CallRule): Promise<ActiveCallRule> {
    return this.#ask('POST', 'calls', rule);
  }

  /** Rules about calls that still wait for theirs. */
  callRules(): Promise<ActiveCallRule[]> {
    return this.#ask('GET', 'calls');
  }

  /** Lets calls go right again: all, or those of one rule. */
  async restoreCalls(rule?: string): Promise<void> {
    await this.#ask('DELETE', rule === undefined ? 'calls' : `calls/${rule}`);
  }

  /** Delays, holds, drops or doubles events from now on. */
  disturbEvents(rule: EventRule): Promise<ActiveEventRule> {
    return this.#ask('POST', 'event-rules', rule);
  }

  /** Lets new events go as usual again (held ones stay held): all, or those of one rule. */
  async restoreEvents(rule?: string): Promise<void> {
    await this.#ask('DELETE', rule === undefined ? 'event-rules' : `event-rules/${rule}`);
  }

  /** Sends held events, one after the other in the order asked for; resolves when the last was answered. */
  release(request: Partial<ReleaseRequest> = {}): Promise<Released[]> {
    return this.#ask('POST', 'release', request);
  }

  /** Sends an event once more. */
  resend(event: string): Promise<Released[]> {
    return this.#ask('POST', `events/${event}/resend`);
  }

  /** Every sending of every event, oldest first. */
  deliveries(): Promise<Delivery[]> {
    return this.#ask('GET', 'deliveries');
  }

  /** Resolves when nothing is due or on its way; held events and later tries do not count. */
  async idle(): Promise<void> {
    await this.#ask('POST', 'idle');
  }

  /** A refund made in Stripe's dashboard: no call of the API caused it. Cents; all that is left by default. */
  dashboardRefund(about: About & { amount?: number }): Promise<Stripe.Refund> {
    return this.#ask('POST', 'refunds', about);
  }

  /** Has the bank send a refund back. */
  failRefund(refund: string): Promise<Stripe.Refund> {
    return this.#ask('POST', `refunds/${refund}/fail`);
  }

  /** Has a cardholder dispute a payment. Cents; all of it by default. */
  openDispute(about: About & { amount?: number; reason?: string; inquiry?: boolean }): Promise<Stripe.Dispute> {
    return this.#ask('POST', 'disputes', about);
  }

  /** Has the bank decide a dispute. */
  closeDispute(dispute: string, outcome: 'won' | 'lost'): Promise<Stripe.Dispute> {
    return this.#ask('POST', `disputes/${dispute}/close`, { outcome });
  }

  /** Moves the emulator's clock forward by ms and does what falls due; returns its time in ms. */
  async advanceClock(ms: number): Promise<number> {
    return (await this.#ask<{ now: number }>('POST', 'clock', { advanceMs: ms })).now;
  }

  /** What became of the money, payment by payment. */
  totals(): Promise<Totals> {
    return this.#ask('GET', 'totals');
  }

  /** Forgets everything: objects, events, keys, switches, time. The configured endpoint stays. */
  async reset(): Promise<void> {
    await this.#ask('POST', 'reset');
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/_control/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The emulator's control API answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }
}
