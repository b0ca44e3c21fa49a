import Stripe from 'stripe';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { pages } from '../../notifications/index.js';
import { OrderState, PaidThrough, type Order } from '../order.entity.js';
import { isRefusal } from '../stripe-errors.js';
import { chargeColumns, ChargeState, type Charge } from './charge.entity.js';
import { cancelIntent, intentFor } from './payment-intent.js';
import { tellOfFailedCharge } from './failed-charge.js';

/** What has become of an attempt. */
interface Answer {
  state: ChargeState;
  declineCode: string | null;
  /** The bank's page, where it wants to see the student. */
  authenticateUrl: string | null;
}

/**
 * Second step of a charge: sends the order's newest attempt to Stripe, if it was not, and writes down what became of it; one that
 * waits for the student's bank is looked at again. Nothing more is sent for an order that is being closed or is past its deadline,
 * when no card may pay it any more. Run again after a crash it sends the same attempt under the same key. That the order is
 * paid is written by `settleOrder`, which calls this first. Throws the errors of Stripe's package: the attempt stays as it
 * is and is gone on with later. No transaction may be open.
 */
export async function advanceCharge(
  system: Context,
  order: Order,
  { isClosing }: { isClosing: boolean },
): Promise<void> {
  if (order.paidThrough === PaidThrough.PAGE || order.state !== OrderState.PENDING) return;
  const isOver = order.expiresAt <= system.now;
  if (isOver) await cancelIntent(system, order);
  if ((isClosing || isOver) && order.stripePaymentIntentId === null) return;
  const charge = await newestCharge(system, order.id);
  if (!charge || !isUnderWay(charge)) return;
  const answer = await answerTo(system, order, charge, !isClosing && !isOver);
  if (answer) await system.transact((tx) => writeAnswer(system, tx, order, charge, answer));
}

/** The attempt that an order's charge stands or falls with; null before the first. Leaves no transaction open. */
export async function newestCharge(system: Context, orderId: string): Promise<Charge | null> {
  const [charge] = await system.db.query<Charge>(
    `select ${chargeColumns} from order_charges c where c.order_id = $1 order by c.created_at desc, c.id desc limit 1`,
    [orderId],
  );
  await system.close();
  return charge ?? null;
}

/** A charge without the student that a bank wanted to see them for is over: they begin another. */
function isUnderWay({ state, offSession }: Charge): boolean {
  return state === ChargeState.REQUESTED || (state === ChargeState.AUTHENTICATION_REQUIRED && !offSession);
}

/** Stripe keeps an error under a key too: an attempt that only ever meets errors is over after so long. */
const LONGEST_ATTEMPT_MS = 10 * 60_000;

async function answerTo(system: Context, order: Order, charge: Charge, maySend: boolean): Promise<Answer | null> {
  const { stripe } = system.services;
  const intent = await intentFor(system, order);
  if (intent === null) return { state: ChargeState.GIVEN_UP, declineCode: null, authenticateUrl: null };
  if (charge.state !== ChargeState.REQUESTED) return standing(intent);
  if (!maySend) return intent.status === 'succeeded' || intent.status === 'canceled' ? standing(intent) : null;
  if (intent.status === 'requires_action' && idOf(intent.payment_method) !== charge.paymentMethodId) {
    // An earlier attempt waits for another card's bank: this card takes its place.
    await stripe.paymentIntents
      .update(intent.id, { payment_method: charge.paymentMethodId }, { idempotencyKey: `card-${charge.id}` })
      .catch((error: unknown) => {
        if (!isRefusal(error)) throw error; // that bank has said yes since, or the card is gone
      });
    return confirm(system, order, charge, intent.id);
  }
  const canBeConfirmed = intent.status === 'requires_payment_method' || intent.status === 'requires_confirmation';
  return canBeConfirmed ? confirm(system, order, charge, intent.id) : standing(intent);
}

async function confirm(system: Context, order: Order, charge: Charge, intentId: string): Promise<Answer | null> {
  const { stripe, env } = system.services;
  let unknown: Answer | null = null;
  try {
    await stripe.paymentIntents.confirm(
      intentId,
      {
        payment_method: charge.paymentMethodId,
        return_url: new URL(pages.student.paid(order.id), env.PUBLIC_URL).href,
        ...(charge.offSession ? { off_session: true } : {}),
      },
      { idempotencyKey: `charge-${charge.id}` },
    );
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return refusal(charge, error);
    const isTired = system.now.getTime() - charge.createdAt.getTime() > LONGEST_ATTEMPT_MS;
    if (!isRefusal(error) && !isTired) throw error;
    const declineCode = isRefusal(error) ? 'card_unavailable' : 'processing_error';
    unknown = { state: ChargeState.DECLINED, declineCode, authenticateUrl: null };
  }
  // Under a key Stripe repeats what it said then; a bank's page may have been answered since, or another tab been faster.
  const now = await stripe.paymentIntents.retrieve(intentId);
  const isOpen = now.status === 'requires_payment_method' || now.status === 'requires_confirmation';
  return isOpen && unknown ? unknown : standing(now);
}

/** What an intent says of the attempt that it was last confirmed with; null while Stripe does not know yet. */
function standing(intent: Stripe.PaymentIntent): Answer | null {
  switch (intent.status) {
    case 'succeeded':
      return { state: ChargeState.SUCCEEDED, declineCode: null, authenticateUrl: null };
    case 'canceled':
      return { state: ChargeState.GIVEN_UP, declineCode: null, authenticateUrl: null };
    case 'requires_action':
      return {
        state: ChargeState.AUTHENTICATION_REQUIRED,
        declineCode: null,
        authenticateUrl: intent.next_action?.redirect_to_url?.url ?? null,
      };
    case 'requires_payment_method': {
      const { decline_code: word, code } = intent.last_payment_error ?? {};
      return { state: ChargeState.DECLINED, declineCode: word ?? code ?? 'generic_decline', authenticateUrl: null };
    }
    default:
      return null;
  }
}

function refusal(charge: Charge, { code, decline_code: word }: Stripe.errors.StripeCardError): Answer {
  const wantsStudent = charge.offSession && (code === 'authentication_required' || word === 'authentication_required');
  return {
    state: wantsStudent ? ChargeState.AUTHENTICATION_REQUIRED : ChargeState.DECLINED,
    declineCode: word ?? code ?? 'generic_decline',
    authenticateUrl: null,
  };
}

/** Whoever comes second with the same answer changes nothing, so a student is told of it once. */
async function writeAnswer(
  ctx: Context,
  tx: Transaction,
  order: Order,
  charge: Charge,
  { state, declineCode, authenticateUrl }: Answer,
): Promise<void> {
  const written = await tx.query(
    `update order_charges set state = $2, decline_code = $3, updated_at = $4
     where id = $1 and state in ('requested', 'authentication_required') and state <> $2 returning id`,
    [charge.id, state, declineCode, ctx.now],
  );
  if (written.length === 0) return;
  await tx.query(`update orders set payment_url = $2, updated_at = $3 where id = $1 and state = 'pending'`, [
    order.id,
    authenticateUrl,
    ctx.now,
  ]);
  const isRefused = state === ChargeState.AUTHENTICATION_REQUIRED || state === ChargeState.DECLINED;
  if (charge.offSession && isRefused) await tellOfFailedCharge(ctx, tx, order, { state, declineCode });
}

function idOf(object: string | { id: string } | null): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null);
}
