import type Stripe from 'stripe';

/** The body of an error, in Stripe's shape. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  doc_url?: string;
  charge?: string;
  advice_code?: string;
  network_decline_code?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  payment_method_type?: string;
  setup_intent?: Stripe.SetupIntent;
}

/**
 * A refusal in Stripe's shape. Thrown, it means that nothing happened: what the call did is undone. Returned from a handler, it
 * means that the refusal is itself a fact (a declined charge) and what was written stays.
 */
export class ApiError extends Error {
  readonly body: ErrorBody;

  constructor(
    readonly status: number,
    body: ErrorBody,
    /** Refused before the call began, so an idempotency key does not remember it. */
    readonly beforeExecution = false,
  ) {
    super(body.message);
    this.body =
      body.code === undefined
        ? body
        : { doc_url: `https://docs.stripe.com/error-codes#${body.code.replaceAll('_', '-')}`, ...body };
  }
}

/** A parameter that cannot be accepted: HTTP 400, forgotten by idempotency keys. */
export function invalidParameter(param: string, message: string, code?: string): ApiError {
  return new ApiError(
    400,
    { type: 'invalid_request_error', message, param, ...(code === undefined ? {} : { code }) },
    true,
  );
}

/** A required parameter that was not sent. */
export function missingParameter(param: string): ApiError {
  return invalidParameter(param, `Missing required param: ${param}.`, 'parameter_missing');
}

/** A call that the state of things does not allow: HTTP 400. */
export function refused(message: string, more: Partial<ErrorBody> = {}): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message, ...more });
}

const NAMES: Record<string, string> = {
  customer: 'customer',
  payment_method: 'PaymentMethod',
  setup_intent: 'setupintent',
  setup_attempt: 'setup_attempt',
  'checkout.session': 'checkout.session',
  payment_intent: 'payment_intent',
  charge: 'charge',
  refund: 'refund',
  dispute: 'dispute',
  balance_transaction: 'balance transaction',
  webhook_endpoint: 'webhook endpoint',
  event: 'event',
};

/** An id that is of nothing here: 404 when it is the address, 400 when it is a parameter. */
export function noSuch(kind: string, id: string, param = 'id'): ApiError {
  return new ApiError(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${NAMES[kind] ?? kind}: '${id}'`,
    param,
  });
}
