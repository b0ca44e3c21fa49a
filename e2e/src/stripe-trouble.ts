import { expect, type APIRequestContext } from '@playwright/test';

const address = (): string => process.env['E2E_STRIPE_URL'] ?? 'http://localhost:4001';

/**
 * Has Stripe answer with an error, before any effect, every call that names `whom` (an address, a customer): of this person alone, so that
 * tests at the same time are left in peace. Resolves to what brings Stripe back.
 */
export async function loseStripe(request: APIRequestContext, whom: string): Promise<() => Promise<void>> {
  const calls = `${address()}/_control/calls`;
  const response = await request.post(calls, {
    data: { containing: whom, when: 'before', answer: 'error', status: 503, times: 1000 },
  });
  expect(response.ok(), 'the switches of the Stripe emulator are open').toBe(true);
  const { id } = (await response.json()) as { id: string };
  return async () => {
    await request.delete(`${calls}/${id}`);
  };
}
