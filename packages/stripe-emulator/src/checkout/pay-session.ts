import { ApiError, refused } from '../api/errors.js';
import { checkEntry, type CardEntry } from '../cards/check.js';
import { EMPTY_ADDRESS } from '../resources/addresses.js';
import { createCustomer } from '../resources/customers.js';
import { attemptPayment } from '../resources/payment-attempts.js';
import { createIntent } from '../resources/payment-intents.js';
import { attachMethod, cardError, createMethod } from '../resources/payment-methods.js';
import { attemptSetup } from '../resources/setup-attempts.js';
import { idOf } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import { knownCustomer } from './create-session.js';

/** What a payer enters on the hosted page. */
export interface PageEntry extends CardEntry {
  email: string;
  name: string;
  /** They ticked "save this card". */
  save: boolean;
}

/**
 * Where a payer stands after they sent the page: done, in front of their bank's challenge, or refused and free to try again.
 */
export type PageOutcome =
  { kind: 'complete' } | { kind: 'challenge'; url: string } | { kind: 'refused'; error: ApiError };

/**
 * The payer sends the hosted page. A session that is already complete answers so and charges nothing: of two tabs, the second
 * finds it paid.
 */
export function paySession(work: Work, session: Stored<'checkout.session'>, entry: PageEntry): PageOutcome {
  if (session.body.status === 'complete') return { kind: 'complete' };
  if (session.body.status !== 'open')
    return {
      kind: 'refused',
      error: refused('This Checkout Session has expired.', { code: 'checkout_session_expired' }),
    };
  const card = checkEntry(entry, work.now());
  if (typeof card === 'string') return { kind: 'refused', error: cardError(card) };
  const method = createMethod(work, card, {
    expMonth: entry.expMonth,
    expYear: entry.expYear,
    cvcChecked: entry.cvc !== null,
    billing: {
      address: { ...EMPTY_ADDRESS, country: 'CA' },
      email: entry.email,
      name: entry.name,
      phone: null,
      tax_id: null,
    },
    allowRedisplay:
      entry.save && savesOnRequest(session)
        ? 'always'
        : session.body.mode === 'setup' || savesAlways(session)
          ? 'limited'
          : 'unspecified',
  });
  session.body.customer_details = knownCustomer(entry.email, entry.name);
  const refusal = session.body.mode === 'payment' ? payWith(work, session, method) : setUpWith(work, session, method);
  return outcome(work, session, refusal);
}

/** Where the payer stands after their bank's challenge was answered and the intent followed. */
export function outcome(work: Work, session: Stored<'checkout.session'>, refusal: ApiError | undefined): PageOutcome {
  if (refusal) {
    work.objects.save('checkout.session', session);
    return { kind: 'refused', error: refusal };
  }
  const intent =
    session.body.mode === 'payment'
      ? work.get('payment_intent', idOf(session.body.payment_intent) ?? '')
      : work.get('setup_intent', idOf(session.body.setup_intent) ?? '');
  if (intent.body.status === 'succeeded') {
    complete(work, session, intent.body.payment_method === null ? null : idOf(intent.body.payment_method));
    return { kind: 'complete' };
  }
  work.objects.save('checkout.session', session);
  return { kind: 'challenge', url: `${work.publicUrl}/3ds/${intent.body.id}/${intent.notes.challenge?.nonce ?? ''}` };
}

/** Whether the page offers a "save this card" box. */
export function savesOnRequest(session: Stored<'checkout.session'>): boolean {
  return (
    session.body.mode === 'payment' && session.body.saved_payment_method_options?.payment_method_save === 'enabled'
  );
}

/** Whether paying saves the card in any case. */
export function savesAlways(session: Stored<'checkout.session'>): boolean {
  return session.body.mode === 'payment' && session.notes.paymentIntentData.setupFutureUsage !== null;
}

function payWith(
  work: Work,
  session: Stored<'checkout.session'>,
  method: Stored<'payment_method'>,
): ApiError | undefined {
  const { body, notes } = session;
  if (body.customer === null && (body.customer_creation === 'always' || savesAlways(session))) {
    body.customer = createCustomer(work, {
      email: body.customer_details?.email ?? null,
      name: body.customer_details?.name ?? null,
      phone: null,
      description: null,
      metadata: {},
    }).body.id;
  }
  const data = notes.paymentIntentData;
  const existing = idOf(body.payment_intent);
  const intent =
    existing === null
      ? createIntent(
          work,
          {
            amount: body.amount_total ?? 0,
            currency: body.currency ?? work.settings.currency,
            customer: idOf(body.customer),
            description: data.description,
            metadata: data.metadata,
            receipt_email: data.receiptEmail,
            setup_future_usage: data.setupFutureUsage,
            statement_descriptor: data.statementDescriptor,
            statement_descriptor_suffix: data.statementDescriptorSuffix,
            transfer_group: data.transferGroup,
          },
          body.id,
        )
      : work.get('payment_intent', existing);
  body.payment_intent = intent.body.id;
  return attemptPayment(work, intent, method, { offSession: false, returnUrl: null, authenticated: false });
}

function setUpWith(
  work: Work,
  session: Stored<'checkout.session'>,
  method: Stored<'payment_method'>,
): ApiError | undefined {
  const intent = work.get('setup_intent', idOf(session.body.setup_intent) ?? '');
  return attemptSetup(work, intent, method, { offSession: false, returnUrl: null, authenticated: false });
}

function complete(work: Work, session: Stored<'checkout.session'>, methodId: string | null): void {
  const { body } = session;
  const customer = idOf(body.customer);
  const method = methodId === null ? undefined : work.objects.find('payment_method', methodId);
  if (method && customer !== null && method.body.customer === null && method.body.allow_redisplay === 'always') {
    // The box was ticked: the card is kept for the customer's next purchases.
    method.notes.spent = false;
    attachMethod(work, method, customer);
  }
  body.status = 'complete';
  body.payment_status = body.mode === 'payment' ? 'paid' : 'no_payment_required';
  body.url = null;
  work.objects.save('checkout.session', session);
  work.emit('checkout.session.completed', body);
}
