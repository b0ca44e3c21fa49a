import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api/errors.js';
import { closeDispute, openDispute } from '../resources/disputes.js';
import { chargeToRefund, failRefund, refundCharge } from '../resources/refunds.js';
import { type Engine, NOBODY } from '../engine.js';
import { readBody } from '../http/body.js';
import { allDeliveries } from '../webhooks/queue.js';
import { JsonFields, wrong } from './json-fields.js';
import { release, resend } from './release.js';
import { totals } from './totals.js';

type Act = (engine: Engine, fields: JsonFields, id: string) => unknown;

/** What the control API does, by verb and address; `:id` stands for one id. */
const ACTS: Record<string, Act> = {
  'POST /_control/calls': (engine, fields) => {
    const rule = {
      method: fields.text('method'),
      path: fields.text('path'),
      containing: fields.text('containing'),
      when: fields.choice('when', ['before', 'after']) ?? 'before',
      answer: fields.choice('answer', ['error', 'disconnect', 'slow']) ?? 'error',
      status: fields.number('status'),
      times: fields.number('times'),
      delayMs: fields.number('delayMs'),
      remembered: fields.boolean('remembered'),
    };
    fields.finish();
    return engine.calls.add(rule);
  },
  'GET /_control/calls': (engine) => engine.calls.list(),
  'DELETE /_control/calls': (engine) => engine.calls.remove(),
  'DELETE /_control/calls/:id': (engine, _fields, id) => engine.calls.remove(id),

  'POST /_control/event-rules': (engine, fields) => {
    const action = fields.choice('action', ['delay', 'hold', 'drop', 'double']);
    if (action === undefined) throw wrong('action must be one of delay, hold, drop, double');
    const rule = { action, types: fields.texts('types'), ms: fields.number('ms'), times: fields.number('times') };
    fields.finish();
    return engine.events.add(rule);
  },
  'GET /_control/event-rules': (engine) => engine.events.list(),
  'DELETE /_control/event-rules': (engine) => engine.events.remove(),
  'DELETE /_control/event-rules/:id': (engine, _fields, id) => engine.events.remove(id),

  'GET /_control/deliveries': (engine) => allDeliveries(engine.database),
  'POST /_control/release': (engine, fields) => {
    const wanted = {
      types: fields.texts('types'),
      events: fields.texts('events'),
      order: fields.choice('order', ['oldest', 'newest', 'given']) ?? 'oldest',
    };
    fields.finish();
    return release(engine, wanted);
  },
  'POST /_control/events/:id/resend': (engine, _fields, id) => resend(engine, id),
  'POST /_control/idle': async (engine) => {
    engine.runDueJobs();
    await engine.dispatcher.idle();
    return {};
  },

  'POST /_control/refunds': (engine, fields) => {
    const about = {
      charge: fields.text('charge'),
      intent: fields.text('payment_intent'),
      amount: fields.number('amount'),
    };
    fields.finish();
    return engine.work(
      NOBODY,
      (work) =>
        refundCharge(work, chargeToRefund(work, about.charge, about.intent), {
          amount: about.amount,
          reason: null,
          metadata: {},
        }).body,
    );
  },
  'POST /_control/refunds/:id/fail': (engine, _fields, id) =>
    engine.work(NOBODY, (work) => {
      failRefund(work, id);
      return work.get('refund', id).body;
    }),
  'POST /_control/disputes': (engine, fields) => {
    const about = {
      charge: fields.text('charge'),
      intent: fields.text('payment_intent'),
      amount: fields.number('amount'),
      reason: fields.text('reason'),
      inquiry: fields.boolean('inquiry'),
    };
    fields.finish();
    return engine.work(
      NOBODY,
      (work) => openDispute(work, chargeToRefund(work, about.charge, about.intent), about).body,
    );
  },
  'POST /_control/disputes/:id/close': (engine, fields, id) => {
    const outcome = fields.choice('outcome', ['won', 'lost']);
    fields.finish();
    if (outcome === undefined) throw wrong('outcome must be one of won, lost');
    return engine.work(NOBODY, (work) => {
      closeDispute(work, work.get('dispute', id), outcome);
      return work.get('dispute', id).body;
    });
  },

  'GET /_control/clock': (engine) => ({ now: engine.clock.ms() }),
  'POST /_control/clock': (engine, fields) => {
    const ms = fields.number('advanceMs') ?? 0;
    fields.finish();
    engine.clock.advance(ms);
    engine.runDueJobs();
    return { now: engine.clock.ms() };
  },
  'GET /_control/totals': (engine) => engine.work(NOBODY, totals),
  'POST /_control/reset': (engine) => engine.reset(),
};

/** Answers a call of the control API, which is there only when the emulator was started with it. */
export async function serveControl(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const [, , area = '', id = '', last] = path.split('/');
  const exact = ACTS[`${request.method ?? 'GET'} ${path}`];
  const act = exact ?? ACTS[`${request.method ?? 'GET'} /_control/${area}/:id${last === undefined ? '' : `/${last}`}`];
  try {
    if (!act)
      throw new ApiError(404, {
        type: 'invalid_request_error',
        message: `The control API has no ${request.method} ${path}`,
      });
    const result = await act(engine, new JsonFields(await readBody(request)), decodeURIComponent(id));
    reply(response, 200, result ?? {});
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    reply(response, error.status, { error: error.body });
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body, null, 2));
}
