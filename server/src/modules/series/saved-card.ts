import type { Context } from '../../context.js';
import { defaultCardOf } from '../orders/index.js';

/** Whether a student has a saved card that can be charged while they are away. Asks Stripe: no transaction is open meanwhile. */
export async function hasCardToCharge(ctx: Context, studentId: string): Promise<boolean> {
  await ctx.close();
  const system = ctx.asSystem();
  try {
    return (await defaultCardOf(system, studentId)) !== null;
  } finally {
    await system.close();
  }
}
