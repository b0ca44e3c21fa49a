import type { Context } from '../../context.js';
import { isStripeError } from './stripe-errors.js';

/**
 * Runs the part of a command that asks Stripe: in the company's name, with no transaction open. `otherwise` is answered when Stripe can
 * not be reached or refuses, which is an expected failure; any other error is thrown on.
 */
export async function askingStripe<Result, Otherwise>(
  ctx: Context,
  otherwise: Otherwise,
  ask: (system: Context) => Promise<Result>,
): Promise<Result | Otherwise> {
  await ctx.close();
  const system = ctx.asSystem();
  try {
    return await ask(system);
  } catch (error) {
    if (!isStripeError(error)) throw error;
    ctx.log.warn({ err: error }, 'Stripe is not available');
    return otherwise;
  } finally {
    await system.close();
  }
}
