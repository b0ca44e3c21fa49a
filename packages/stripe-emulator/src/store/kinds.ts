import type Stripe from 'stripe';

/** The price of a line as sent over the wire: the official package turns the decimal text into its own Decimal on arrival. */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string | null };

/** A line of a checkout session as sent over the wire. */
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice | null };

/** A line as Stripe shows it, and the product's description that only the hosted page shows. */
export interface SessionLine {
  item: WireLineItem;
  detail: string | null;
}

/** What was asked when a session was created and is needed when it is paid. */
export interface SessionNotes {
  lines: SessionLine[];
  paymentIntentData: {
    description: string | null;
    metadata: Stripe.Metadata;
    receiptEmail: string | null;
    setupFutureUsage: 'off_session' | 'on_session' | null;
    statementDescriptor: string | null;
    statementDescriptorSuffix: string | null;
    transferGroup: string | null;
  };
}

/** What the emulator knows of a payment method and Stripe does not show. */
interface PaymentMethodNotes {
  /** The test number: it decides how the card behaves. Real numbers are refused before they get here. */
  number: string;
  /** Its holder authenticated it for later use, so that charges without them go through. */
  setUp: boolean;
  /** Used without a customer, or detached: it may not be used again. */
  spent: boolean;
}

/** A 3-D Secure challenge that is waiting for its holder. */
interface Challenge {
  /** Part of the page's address; a new attempt gets another one, so a page left open cannot finish it. */
  nonce: string;
  returnUrl: string | null;
}

interface IntentNotes {
  /** The checkout session this belongs to. */
  session: string | null;
  challenge: Challenge | null;
  returnUrl: string | null;
}

type Plain = Record<string, never>;

/** Every kind of object that is kept: `body` is what Stripe would show (references as ids), `notes` what only the emulator knows. */
export interface Kinds {
  customer: { body: Stripe.Customer; notes: { deleted: boolean } };
  payment_method: { body: Stripe.PaymentMethod; notes: PaymentMethodNotes };
  setup_intent: { body: Stripe.SetupIntent; notes: IntentNotes };
  setup_attempt: { body: Stripe.SetupAttempt; notes: Plain };
  'checkout.session': { body: Stripe.Checkout.Session; notes: SessionNotes };
  payment_intent: { body: Stripe.PaymentIntent; notes: IntentNotes };
  charge: { body: Stripe.Charge; notes: Plain };
  refund: { body: Stripe.Refund; notes: Plain };
  dispute: { body: Stripe.Dispute; notes: Plain };
  balance_transaction: { body: Stripe.BalanceTransaction; notes: Plain };
  webhook_endpoint: { body: Stripe.WebhookEndpoint; notes: { secret: string; configured: boolean; deleted: boolean } };
  event: { body: Stripe.EventBase; notes: Plain };
}

export type Kind = keyof Kinds;

/** An object as kept. */
export interface Stored<K extends Kind> {
  body: Kinds[K]['body'];
  notes: Kinds[K]['notes'];
}
