import type { StripeEmulator } from '@4as/stripe-emulator';
import type { Random } from '../../database/seeds/random.js';

/** Calls that make something at Stripe, and one that only asks. */
const PATHS = [
  { method: 'POST', path: '/v1/checkout/sessions' },
  { method: 'POST', path: '/v1/refunds' },
  { method: 'POST', path: '/v1/payment_intents' },
  { method: 'POST', path: '/v1/payment_intents/*/confirm' },
  { method: 'POST', path: '/v1/checkout/sessions/*/expire' },
  { method: 'GET', path: '/v1/refunds' },
] as const;

/** Does one thing to the line between us and Stripe: an event or two dropped, doubled, delayed, kept back and sent in the wrong order, or a call that fails before or after its effect. */
export async function makeTrouble({ control }: StripeEmulator, random: Random): Promise<void> {
  const times = random.integer(1, 4);
  switch (random.pick(['drop', 'double', 'delay', 'hold', 'reorder', 'before', 'after', 'after', 'slow'] as const)) {
    case 'drop':
      await control.disturbEvents({ action: 'drop', times });
      return;
    case 'double':
      await control.disturbEvents({ action: 'double', times });
      return;
    case 'delay':
      await control.disturbEvents({ action: 'delay', ms: random.integer(20, 800), times });
      return;
    case 'hold':
      await control.disturbEvents({ action: 'hold', times: 2 * times });
      return;
    case 'reorder':
      await control.release({ order: 'newest' });
      return;
    case 'before':
      await control.failCalls({ ...random.pick(PATHS), when: 'before', answer: 'disconnect', times });
      return;
    case 'after':
      await control.failCalls({
        ...random.pick(PATHS),
        when: 'after',
        answer: random.pick(['disconnect', 'error'] as const),
        times,
      });
      return;
    case 'slow':
      await control.failCalls({
        ...random.pick(PATHS),
        when: 'after',
        answer: 'slow',
        delayMs: random.integer(50, 600),
      });
  }
}
