import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { OrderState } from '../order.entity.js';
import { chargeColumns, type Charge } from './charge.entity.js';

export interface NewCharge {
  orderId: string;
  /** The same one again is the same attempt. */
  requestId: string;
  /** Stripe's id of one of the student's cards. */
  paymentMethodId: string;
  offSession: boolean;
}

/**
 * First step of a charge: the attempt is written down; reconciliation finishes it should we not. An order has one attempt under way;
 * while there is another, that one is answered and the caller asks again when it is over. Null when the order is not
 * to be paid any more and this attempt was never made.
 */
export function requestCharge(system: Context, charge: NewCharge): Promise<Charge | null> {
  return system.transact(async (tx) => {
    const [order] = await tx.query<{ state: OrderState }>('select state from orders where id = $1 for update', [
      charge.orderId,
    ]);
    const [known] = await tx.query<Charge>(
      `select ${chargeColumns} from order_charges c
       where c.order_id = $1 and (c.request_id = $2 or c.state = 'requested') order by (c.request_id = $2) desc limit 1`,
      [charge.orderId, charge.requestId],
    );
    if (known || order?.state !== OrderState.PENDING) return known ?? null;
    return insertCharge(system, tx, charge);
  });
}

async function insertCharge(system: Context, tx: Transaction, charge: NewCharge): Promise<Charge | null> {
  // A bank's page that was left for this attempt is not come back to.
  await tx.query(
    `update order_charges set state = 'given_up', updated_at = $2 where order_id = $1 and state = 'authentication_required'`,
    [charge.orderId, system.now],
  );
  const [row] = await tx.query<Charge>(
    `insert into order_charges as c (id, order_id, request_id, payment_method_id, off_session, state, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'requested', $6, $6) returning ${chargeColumns}`,
    [uuidv7(), charge.orderId, charge.requestId, charge.paymentMethodId, charge.offSession, system.now],
  );
  return row ?? null;
}

/** The attempt that was asked for under this id; null when there is none. Leaves no transaction open. */
export async function chargeOfRequest(system: Context, requestId: string): Promise<Charge | null> {
  const [charge] = await system.db.query<Charge>(
    `select ${chargeColumns} from order_charges c where c.request_id = $1`,
    [requestId],
  );
  await system.close();
  return charge ?? null;
}
