import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseForm } from '../api/form.js';
import { type PageOutcome, paySession } from '../checkout/pay-session.js';
import type { Engine } from '../engine.js';
import { readBody } from '../http/body.js';
import { newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { Objects } from '../store/objects.js';
import { answerChallenge, showChallenge } from './challenge.js';
import { entryFrom, missingFields, problemsFrom, readValues } from './checkout-form.js';
import { checkoutPage, EMPTY_FORM } from './checkout-page.js';
import { noticePage } from './layout.js';
import { messagesIn, type PageLocale, pageLocale } from './messages.js';
import { redirect, sendPage, successUrl } from './responses.js';
import { STYLE } from './style.js';

/** Serves the pages that payers see; false when the address is none of theirs. */
export async function servePages(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/assets/hosted.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(STYLE);
    return true;
  }
  engine.runDueJobs();
  const [, first, second, third] = path.split('/');
  if (first === 'c' && second === 'pay' && third !== undefined) {
    await serveCheckout(engine, request, response, third);
    return true;
  }
  if (first === '3ds' && second !== undefined && third !== undefined) {
    if (request.method === 'POST')
      answerChallenge(engine, response, request, second, third, parseForm(await readBody(request)));
    else showChallenge(engine, response, request, second, third);
    return true;
  }
  return false;
}

async function serveCheckout(
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const session = new Objects(engine.database).find('checkout.session', id);
  const locale = pageLocale(session?.body.locale ?? null, request.headers['accept-language']);
  if (!session) {
    const m = messagesIn(locale);
    sendPage(response, 404, noticePage(m, m.notFoundTitle, m.notFoundText));
    return;
  }
  if (request.method === 'POST') {
    submit(engine, response, session, locale, await readBody(request));
    return;
  }
  if (session.body.status === 'open') {
    sendPage(
      response,
      200,
      checkoutPage(
        session,
        locale,
        { ...EMPTY_FORM, email: session.body.customer_details?.email ?? '' },
        refusalOf(engine, session, locale),
      ),
    );
    return;
  }
  sendPage(response, 200, closedPage(session, locale));
}

function submit(
  engine: Engine,
  response: ServerResponse,
  session: Stored<'checkout.session'>,
  locale: PageLocale,
  body: string,
): void {
  const m = messagesIn(locale);
  const values = readValues(parseForm(body));
  const missing = missingFields(values, m);
  if (session.body.status === 'open' && Object.keys(missing).length > 0) {
    sendPage(response, 422, checkoutPage(session, locale, values, { fields: missing }));
    return;
  }
  const { outcome, after } = engine.work({ requestId: newId('req', 14), idempotencyKey: null }, (work) => {
    // Read again inside the unit of work: another tab may have paid since.
    const current = work.get('checkout.session', session.body.id);
    return { outcome: paySession(work, current, entryFrom(values)), after: current };
  });
  follow(response, outcome, after, () => {
    if (outcome.kind !== 'refused' || after.body.status !== 'open') return closedPage(after, locale);
    return checkoutPage(after, locale, values, problemsFrom(outcome.error, m));
  });
}

/** Sends the payer on: back to the shop, to their bank, or to the page that says why not. */
function follow(
  response: ServerResponse,
  outcome: PageOutcome,
  session: Stored<'checkout.session'>,
  refusedPage: () => string,
): void {
  if (outcome.kind === 'complete') redirect(response, successUrl(session));
  else if (outcome.kind === 'challenge') redirect(response, outcome.url);
  else sendPage(response, 402, refusedPage());
}

/** Why the last attempt failed, for a payer who comes back from their bank. */
function refusalOf(engine: Engine, session: Stored<'checkout.session'>, locale: PageLocale) {
  const objects = new Objects(engine.database);
  const payment =
    typeof session.body.payment_intent === 'string'
      ? objects.find('payment_intent', session.body.payment_intent)
      : undefined;
  const setup =
    typeof session.body.setup_intent === 'string' ? objects.find('setup_intent', session.body.setup_intent) : undefined;
  const error = payment?.body.last_payment_error ?? setup?.body.last_setup_error;
  return error
    ? problemsFrom({ body: { code: error.code, decline_code: error.decline_code } }, messagesIn(locale))
    : { fields: {} };
}

function closedPage(session: Stored<'checkout.session'>, locale: PageLocale): string {
  const m = messagesIn(locale);
  if (session.body.status === 'complete') {
    return noticePage(m, m.completeTitle, session.body.mode === 'payment' ? m.completeText : m.setupCompleteText, {
      href: successUrl(session),
      text: m.continueToShop,
    });
  }
  const back = session.body.cancel_url;
  return noticePage(
    m,
    m.expiredTitle,
    m.expiredText,
    back === null ? undefined : { href: back, text: m.continueToShop },
  );
}
