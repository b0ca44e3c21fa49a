import type { Context } from '../../../context.js';
import { signedIn } from '../../../graphql/authorization.js';
import { Failure, InvalidInput } from '../../../graphql/failures.js';
import { holdSlot, type SlotNotFree, type SlotTaken } from '../../appointments/index.js';
import type { AddToCartInput } from './cart.inputs.js';
import { CartChanged } from './cart.results.js';
import { lockCart } from './lock-cart.js';
import { readCart } from './read-cart.js';

/** More than anybody books at once: nobody may keep a tutor's whole month from others. A series has a limit of its own. */
const MOST_LINES = 20;

/**
 * Holds a slot and puts it in the cart at the price that the course has today, which is fixed from here on. Adding what the cart
 * already holds changes nothing, so a double click is one session.
 */
export async function addToCart(
  ctx: Context,
  input: AddToCartInput,
): Promise<CartChanged | SlotTaken | SlotNotFree | InvalidInput> {
  const student = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    await lockCart(tx, student.id);
    const [cart] = await tx.query<{ lines: number }>(
      `select count(*)::integer as lines from cart_lines c join appointments a on a.id = c.appointment_id
       where c.student_id = $1 and a.series_id is null`,
      [student.id],
    );
    if (cart && cart.lines >= MOST_LINES) return InvalidInput.at('startsAt', 'cartFull');
    const held = await holdSlot(ctx, tx, {
      studentId: student.id,
      courseId: input.courseId,
      tutorId: input.tutorId ?? null,
      startsAt: input.startsAt,
      minutes: input.minutes,
    });
    if (held instanceof Failure) return held;
    await tx.query(
      `insert into cart_lines (appointment_id, student_id, price_cents, taxable, added_at) values ($1, $2, $3, $4, $5)
       on conflict (appointment_id) do nothing`,
      [held.appointment.id, student.id, held.priceCents, held.taxable, ctx.now],
    );
    return new CartChanged(await readCart(tx, student.id, ctx.now));
  });
}
