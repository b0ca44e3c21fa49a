import { sessionRoutes } from '../checkout/sessions.js';
import { balanceRoutes } from '../resources/balance.js';
import { chargeRoutes } from '../resources/charges.js';
import { customerRoutes } from '../resources/customers.js';
import { disputeRoutes } from '../resources/disputes.js';
import { eventRoutes } from '../resources/events.js';
import { paymentIntentRoutes } from '../resources/payment-intents.js';
import { paymentMethodRoutes } from '../resources/payment-methods.js';
import { refundRoutes } from '../resources/refunds.js';
import { setupAttemptRoutes } from '../resources/setup-attempts.js';
import { setupIntentRoutes } from '../resources/setup-intents.js';
import { webhookEndpointRoutes } from '../resources/webhook-endpoints.js';
import type { Route } from './router.js';

/** Every verb of Stripe's API that is spoken here. */
export const ROUTES: readonly Route[] = [
  ...balanceRoutes,
  ...chargeRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...refundRoutes,
  ...sessionRoutes,
  ...setupAttemptRoutes,
  ...setupIntentRoutes,
  ...webhookEndpointRoutes,
];
