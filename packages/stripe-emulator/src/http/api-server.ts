import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '../api/errors.js';
import { expand } from '../api/expand.js';
import { canonical, emptyHash, type FormHash, parseForm } from '../api/form.js';
import { IdempotencyKeys, type Reply } from '../api/idempotency.js';
import { Params } from '../api/params.js';
import { type Match, matchRoute } from '../api/router.js';
import { ROUTES } from '../api/routes.js';
import type { CallRule } from '../control/call-switches.js';
import type { Engine } from '../engine.js';
import { API_VERSION } from '../settings.js';
import { newId } from '../store/ids.js';
import { readBody } from './body.js';

/** One call of the API as it came in. */
interface Incoming {
  method: string;
  path: string;
  values: FormHash;
  requestId: string;
  /** Only of POSTs: the other verbs are idempotent by themselves. */
  key: string | null;
}

/** Answers a call of `/v1/*`. */
export async function serveApi(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const body = await readBody(request);
  const incoming: Incoming = {
    method,
    path: url.pathname,
    values:
      method === 'POST' && body !== ''
        ? parseForm(body)
        : method === 'POST'
          ? emptyHash()
          : parseForm(url.search.slice(1)),
    requestId: newId('req', 14),
    key: method === 'POST' ? (headerText(request, 'idempotency-key') ?? null) : null,
  };
  response.setHeader('request-id', incoming.requestId);
  response.setHeader('stripe-version', API_VERSION);
  if (incoming.key !== null) response.setHeader('idempotency-key', incoming.key);
  try {
    authenticate(engine, request);
    requireVersion(request);
    await answer(engine, incoming, response);
  } catch (error) {
    send(response, replyOf(errorOf(engine, error)));
  }
  engine.settings.log(`${method} ${url.pathname} -> ${response.destroyed ? 'disconnected' : response.statusCode}`);
}

async function answer(engine: Engine, incoming: Incoming, response: ServerResponse): Promise<void> {
  const match = matchRoute(ROUTES, incoming.method, incoming.path);
  if (!match) {
    throw new ApiError(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${incoming.method}: ${incoming.path}). Please see https://docs.stripe.com; this emulator speaks a part of it, listed in its README.`,
    });
  }
  const fingerprint = IdempotencyKeys.fingerprint(incoming.method, incoming.path, canonical(incoming.values));
  const before = incoming.key === null ? undefined : engine.keys.recall(incoming.key, fingerprint);
  const done = incoming.key === null ? () => undefined : engine.keys.begin(incoming.key);
  if (before) {
    response.setHeader('idempotent-replayed', 'true');
    response.setHeader('original-request', before.request);
  }
  try {
    await disturbed(
      engine,
      incoming,
      response,
      (remembered) => before ?? run(engine, incoming, match, fingerprint, remembered),
    );
  } finally {
    done();
  }
}

/** Does a call, with what a test wants to go wrong around it: answers given again are calls like others. */
async function disturbed(
  engine: Engine,
  incoming: Incoming,
  response: ServerResponse,
  act: (remembered: Reply | undefined) => Reply,
): Promise<void> {
  const rule = engine.calls.take(incoming.method, incoming.path, canonical(incoming.values));
  if (rule?.when === 'before') {
    if (rule.delayMs !== undefined) await wait(rule.delayMs);
    if (rule.answer !== 'slow') {
      interrupt(rule, response);
      return;
    }
  }
  engine.runDueJobs();
  const reply = act(
    rule?.when === 'after' && rule.answer === 'error' && rule.remembered ? brokenReply(rule) : undefined,
  );
  if (rule?.when === 'after') {
    if (rule.delayMs !== undefined) await wait(rule.delayMs);
    if (rule.answer !== 'slow') {
      interrupt(rule, response);
      return;
    }
  }
  send(response, reply);
}

/** Runs a call's handler in one unit of work, and keeps its answer (or `remembered` instead) under its key in the same one. */
function run(
  engine: Engine,
  incoming: Incoming,
  match: Match,
  fingerprint: string,
  remembered: Reply | undefined,
): Reply {
  return engine.work({ requestId: incoming.requestId, idempotencyKey: incoming.key }, (work) => {
    let reply: Reply;
    try {
      const result = engine.database.transaction(() => {
        const params = new Params(incoming.values);
        const paths = params.texts('expand') ?? [];
        const answered = match.route.handle({ work, params, id: match.id });
        return answered instanceof ApiError ? answered : expand(work, answered, paths);
      });
      reply = result instanceof ApiError ? replyOf(result) : { status: 200, body: JSON.stringify(result, null, 2) };
    } catch (error) {
      const refusal = errorOf(engine, error);
      reply = replyOf(refusal);
      if (refusal.beforeExecution) return reply;
    }
    if (incoming.key !== null) engine.keys.remember(incoming.key, fingerprint, incoming.requestId, remembered ?? reply);
    return reply;
  });
}

function interrupt(rule: CallRule, response: ServerResponse): void {
  if (rule.answer === 'disconnect') response.destroy();
  else send(response, brokenReply(rule));
}

function brokenReply(rule: CallRule): Reply {
  const status = rule.status ?? 500;
  const message =
    status === 429
      ? 'Too many requests hit the API too quickly. We recommend an exponential backoff of your requests.'
      : 'Sorry! There was an error while talking to one of our backends.';
  return replyOf(
    new ApiError(status, {
      type: status === 429 ? 'invalid_request_error' : 'api_error',
      message,
      ...(status === 429 ? { code: 'rate_limit' } : {}),
    }),
  );
}

function replyOf(error: ApiError): Reply {
  return { status: error.status, body: JSON.stringify({ error: error.body }, null, 2) };
}

function errorOf(engine: Engine, error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  engine.settings.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new ApiError(500, {
    type: 'api_error',
    message: `The emulator itself failed: ${error instanceof Error ? error.message : String(error)}`,
  });
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { 'content-type': 'application/json', 'cache-control': 'no-cache, no-store' });
  response.end(reply.body);
}

function authenticate(engine: Engine, request: IncomingMessage): void {
  const sent = headerText(request, 'authorization') ?? '';
  const key = sent.startsWith('Bearer ')
    ? sent.slice(7)
    : sent.startsWith('Basic ')
      ? (Buffer.from(sent.slice(6), 'base64').toString('utf8').split(':')[0] ?? '')
      : '';
  if (key === '') {
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    });
  }
  const accepted = engine.settings.keys ? engine.settings.keys.includes(key) : /^[sr]k_test_\w+$/.test(key);
  if (!accepted)
    throw new ApiError(401, {
      type: 'invalid_request_error',
      message: `Invalid API Key provided: ${key.slice(0, 8)}****${key.length > 16 ? key.slice(-4) : ''}`,
    });
}

function requireVersion(request: IncomingMessage): void {
  const version = headerText(request, 'stripe-version');
  if (version !== undefined && version !== API_VERSION) {
    throw new ApiError(400, {
      type: 'invalid_request_error',
      message: `Invalid Stripe API version: ${version}. This emulator speaks ${API_VERSION}.`,
    });
  }
}

function headerText(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
