import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { releaseHolds } from '../../appointments/index.js';
import type { RemoveFromCartInput } from './cart.inputs.js';
import { CartChanged } from './cart.results.js';
import { lockCart } from './lock-cart.js';
import { readCart } from './read-cart.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** A pending order whose cart is another now: its payment page is closed. */
    'give-up-order': { orderId: string };
  }
}

/**
 * Takes a line out of the cart and lets its slot go. A payment page that still asks for it is closed by a job; should the
 * student pay it in between, the payment takes the slot again or goes back. Doing it twice is doing it once.
 */
export async function removeFromCart(ctx: Context, { lineId }: RemoveFromCartInput): Promise<CartChanged> {
  const student = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    await lockCart(tx, student.id);
    const [removed] = await tx.query<{ appointment_id: string }>(
      'delete from cart_lines where appointment_id = $1 and student_id = $2 returning appointment_id',
      [lineId, student.id],
    );
    if (removed) {
      await releaseHolds(ctx, tx, [removed.appointment_id]);
      const [pending] = await tx.query<{ id: string }>(
        `select o.id from orders o join order_lines l on l.order_id = o.id
         where o.student_id = $1 and o.state = 'pending' and l.appointment_id = $2`,
        [student.id, removed.appointment_id],
      );
      if (pending) await tx.enqueue('give-up-order', { orderId: pending.id });
    }
    return new CartChanged(await readCart(tx, student.id, ctx.now));
  });
}
