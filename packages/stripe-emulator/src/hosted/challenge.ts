import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FormHash } from '../api/form.js';
import { outcome } from '../checkout/pay-session.js';
import type { Engine } from '../engine.js';
import { finishChallenge } from '../resources/payment-attempts.js';
import { finishSetupChallenge } from '../resources/setup-attempts.js';
import { idOf, newId } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { Objects } from '../store/objects.js';
import type { Work } from '../work.js';
import { html } from './html.js';
import { layout, money, noticePage } from './layout.js';
import { messagesIn, type PageLocale, pageLocale } from './messages.js';
import { redirect, sendPage, successUrl } from './responses.js';

type AnyIntent =
  { kind: 'payment'; intent: Stored<'payment_intent'> } | { kind: 'setup'; intent: Stored<'setup_intent'> };

/** The page on which a card's holder stands before their bank: it can be passed or failed. */
export function showChallenge(
  engine: Engine,
  response: ServerResponse,
  request: IncomingMessage,
  id: string,
  nonce: string,
): void {
  const objects = new Objects(engine.database);
  const found = findIntent(objects, id);
  const session = found?.intent.notes.session
    ? objects.find('checkout.session', found.intent.notes.session)
    : undefined;
  const locale = pageLocale(session?.body.locale ?? null, request.headers['accept-language']);
  const m = messagesIn(locale);
  if (!found || found.intent.notes.challenge?.nonce !== nonce) {
    sendPage(response, found ? 409 : 404, overPage(session, locale));
    return;
  }
  const method = objects.find('payment_method', idOf(found.intent.body.payment_method) ?? '');
  const amount = found.kind === 'payment' ? money(found.intent.body.amount, found.intent.body.currency, locale) : null;
  const page = html`<main class="narrow">
    <section class="panel">
      <h1>${m.challengeTitle}</h1>
      <p>${m.challengeText(`•••• ${method?.body.card?.last4 ?? ''}`)}</p>
      ${amount !== null && html`<p><strong>${m.challengeAmount(amount)}</strong></p>`}
      <form method="post">
        <button type="submit" name="outcome" value="complete">${m.challengeComplete}</button>
        <button type="submit" name="outcome" value="fail" class="quiet">${m.challengeFail}</button>
      </form>
    </section>
  </main>`;
  sendPage(response, 200, layout(m, m.challengeTitle, page));
}

/** The holder's answer: the payment follows at once, and the browser goes back to whoever sent it. */
export function answerChallenge(
  engine: Engine,
  response: ServerResponse,
  request: IncomingMessage,
  id: string,
  nonce: string,
  form: FormHash,
): void {
  const next = engine.work({ requestId: newId('req', 14), idempotencyKey: null }, (work) => {
    const found = findIntent(work.objects, id);
    if (!found || found.intent.notes.challenge?.nonce !== nonce)
      return { session: ownSession(work, found), over: true };
    const { returnUrl } = found.intent.notes.challenge;
    const refusal =
      found.kind === 'payment'
        ? finishChallenge(work, found.intent, form.outcome === 'complete')
        : finishSetupChallenge(work, found.intent, form.outcome === 'complete');
    const session = ownSession(work, found);
    if (!session) return { url: backUrl(returnUrl ?? engine.publicUrl, found, refusal === undefined) };
    const result = outcome(work, session, refusal);
    // After a refusal the session's own page says why and lets the payer try again.
    return { url: result.kind === 'complete' ? successUrl(session) : `${engine.publicUrl}/c/pay/${session.body.id}` };
  });
  if (next.url === undefined)
    sendPage(
      response,
      409,
      overPage(next.session, pageLocale(next.session?.body.locale ?? null, request.headers['accept-language'])),
    );
  else redirect(response, next.url);
}

function ownSession(work: Work, found: AnyIntent | undefined): Stored<'checkout.session'> | undefined {
  const id = found?.intent.notes.session;
  return id === null || id === undefined ? undefined : work.get('checkout.session', id);
}

function findIntent(objects: Objects, id: string): AnyIntent | undefined {
  const payment = objects.find('payment_intent', id);
  if (payment) return { kind: 'payment', intent: payment };
  const setup = objects.find('setup_intent', id);
  return setup && { kind: 'setup', intent: setup };
}

/** The caller's address, with what Stripe adds to it. */
function backUrl(returnUrl: string, { kind, intent }: AnyIntent, succeeded: boolean): string {
  const url = new URL(returnUrl);
  url.searchParams.set(`${kind}_intent`, intent.body.id);
  url.searchParams.set(`${kind}_intent_client_secret`, intent.body.client_secret ?? '');
  url.searchParams.set('redirect_status', succeeded ? 'succeeded' : 'failed');
  return url.href;
}

function overPage(session: Stored<'checkout.session'> | undefined, locale: PageLocale): string {
  const m = messagesIn(locale);
  const href = session?.body.url ?? (session?.body.status === 'complete' ? successUrl(session) : null);
  return noticePage(
    m,
    m.challengeOverTitle,
    m.challengeOverText,
    href === null ? undefined : { href, text: m.continueToShop },
  );
}
