import type Stripe from 'stripe';
import { invalidParameter, missingParameter } from '../api/errors.js';
import type { Params } from '../api/params.js';
import type { Call } from '../api/router.js';
import { readCurrency, requireChargeable } from '../resources/amounts.js';
import { createSetupIntent } from '../resources/setup-intents.js';
import { randomText } from '../store/ids.js';
import type { SessionLine, SessionNotes } from '../store/kinds.js';
import type { Work } from '../work.js';
import { readLines } from './lines.js';
import { sessionObject } from './session-object.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** Seconds a caller's clock may be off, or a call may take, before "in 30 minutes" is too soon. */
const LEEWAY = 60;

/** Creates a session in mode payment or setup, with a hosted page that is open until `expires_at` (a day by default). */
export function createSession({ work, params }: Call): object {
  const mode = params.choice('mode', ['payment', 'setup']);
  if (!mode) throw missingParameter('mode');
  const addresses = readAddresses(params);
  const expiresAt = readExpiry(work, params);
  const customerId = params.text('customer');
  const email = params.text('customer_email');
  if (customerId !== undefined && email !== undefined) {
    throw invalidParameter('customer_email', 'You may only specify one of these parameters: customer, customer_email.');
  }
  const fields = readSimpleFields(params);
  const payment = mode === 'payment' ? readPayment(work, params) : undefined;
  const currency = payment ? payment.currency : readSetupCurrency(params);
  const setup = mode === 'setup' ? readSetupData(params) : undefined;
  params.finish();

  const customer = customerId === undefined ? null : work.customer(customerId);
  const id = `cs_test_${mode === 'payment' ? 'a1' : 'c1'}${randomText(56)}`;
  const setupIntent = setup ? createSetupIntent(work, { ...setup, customer: customer?.body.id ?? null }, id) : null;
  const body = sessionObject({
    id,
    created: work.now(),
    expires_at: expiresAt,
    mode,
    url: `${work.publicUrl}/c/pay/${id}`,
    ...addresses,
    ...fields,
    ...(payment ? { amount_subtotal: payment.total, amount_total: payment.total } : {}),
    currency,
    customer: customer?.body.id ?? null,
    customer_creation: mode === 'payment' && !customer ? (fields.customer_creation ?? 'if_required') : null,
    customer_details: knownCustomer(customer?.body.email ?? email ?? null, customer?.body.name ?? null),
    customer_email: email ?? null,
    setup_intent: setupIntent?.body.id ?? null,
  });
  const notes: SessionNotes = { lines: payment?.lines ?? [], paymentIntentData: payment?.intentData ?? NO_INTENT_DATA };
  work.objects.insert('checkout.session', { body, notes });
  work.schedule('expire_session', id, expiresAt * 1000 - work.clock.ms());
  return body;
}

function readAddresses(params: Params): { success_url: string; cancel_url: string | null } {
  params.choice('ui_mode', ['hosted_page']);
  const success = params.text('success_url');
  if (success === undefined) throw missingParameter('success_url');
  const cancel = params.text('cancel_url') ?? null;
  for (const [name, url] of [
    ['success_url', success],
    ['cancel_url', cancel],
  ] as const) {
    if (url !== null && !/^https?:\/\/[^\s]+$/.test(url)) {
      throw invalidParameter(name, 'Not a valid URL', 'url_invalid');
    }
  }
  return { success_url: success, cancel_url: cancel };
}

function readExpiry(work: Work, params: Params): number {
  const at = params.integer('expires_at');
  if (at === undefined) return work.now() + DAY;
  if (at < work.now() + 30 * MINUTE - LEEWAY)
    throw invalidParameter(
      'expires_at',
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
    );
  if (at > work.now() + DAY + LEEWAY)
    throw invalidParameter(
      'expires_at',
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
    );
  return at;
}

function readSimpleFields(params: Params): Partial<Stripe.Checkout.Session> {
  const allowed = params.texts('allowed_payment_method_types');
  if (allowed?.some((type) => type !== 'card'))
    throw invalidParameter(
      'allowed_payment_method_types',
      'This emulator speaks only of the payment method type card.',
    );
  params.choice('billing_address_collection', ['auto']);
  params.choice('payment_method_collection', ['always']);
  const saved = params.hash('saved_payment_method_options');
  return {
    allowed_payment_method_types: allowed ?? null,
    client_reference_id: params.text('client_reference_id') ?? null,
    customer_creation: params.choice('customer_creation', ['always', 'if_required']) ?? null,
    locale: params.text('locale') ?? null,
    metadata: params.metadata('metadata'),
    saved_payment_method_options: saved
      ? {
          allow_redisplay_filters: saved.texts('allow_redisplay_filters') ?? ['always'],
          payment_method_remove: saved.choice('payment_method_remove', ['enabled', 'disabled']) ?? null,
          payment_method_save: saved.choice('payment_method_save', ['enabled', 'disabled']) ?? null,
        }
      : null,
    submit_type: params.choice('submit_type', ['auto', 'book', 'pay']) ?? null,
  };
}

interface Payment {
  lines: SessionLine[];
  currency: string;
  total: number;
  intentData: SessionNotes['paymentIntentData'];
}

function readPayment(work: Work, params: Params): Payment {
  const lines = readLines(work, params);
  const [first] = lines;
  if (!first) throw missingParameter('line_items');
  const currency = params.has('currency') ? readCurrency(params, 'currency') : first.item.currency;
  if (currency !== first.item.currency)
    throw invalidParameter('currency', 'The currency of the session and of its line items must be the same.');
  const total = lines.reduce((sum, line) => sum + line.item.amount_total, 0);
  requireChargeable(total, 'line_items');
  const data = params.hash('payment_intent_data');
  return {
    lines,
    currency,
    total,
    intentData: data
      ? {
          description: data.text('description') ?? null,
          metadata: data.metadata('metadata'),
          receiptEmail: data.text('receipt_email') ?? null,
          setupFutureUsage: data.choice('setup_future_usage', ['off_session', 'on_session']) ?? null,
          statementDescriptor: data.text('statement_descriptor') ?? null,
          statementDescriptorSuffix: data.text('statement_descriptor_suffix') ?? null,
          transferGroup: data.text('transfer_group') ?? null,
        }
      : NO_INTENT_DATA,
  };
}

const NO_INTENT_DATA: SessionNotes['paymentIntentData'] = {
  description: null,
  metadata: {},
  receiptEmail: null,
  setupFutureUsage: null,
  statementDescriptor: null,
  statementDescriptorSuffix: null,
  transferGroup: null,
};

function readSetupCurrency(params: Params): string | null {
  return params.has('currency') ? readCurrency(params, 'currency') : null;
}

function readSetupData(params: Params): Pick<Stripe.SetupIntent, 'description' | 'metadata'> {
  const data = params.hash('setup_intent_data');
  return { description: data?.text('description') ?? null, metadata: data?.metadata('metadata') ?? {} };
}

/** What a session knows of the payer; Stripe shows it as soon as it knows an e-mail address. */
export function knownCustomer(
  email: string | null,
  name: string | null,
): Stripe.Checkout.Session.CustomerDetails | null {
  if (email === null) return null;
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: null,
  };
}
