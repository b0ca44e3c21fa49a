import express, { Router } from 'express';
import type Stripe from 'stripe';
import { Context, type Services } from '../../../context.js';
import { originOf } from '../../../request-origin.js';
import { SYSTEM } from '../../../viewer.js';
import { storeEvents } from './store-events.js';

/** Stripe's events are a few kilobytes; nothing larger is read from somebody who has not signed yet. */
const LARGEST_EVENT = '256kb';

/**
 * `POST /webhooks/stripe`: an event whose signature is right is stored with the job that acts on it, and answered. Nothing is done here:
 * Stripe hears within milliseconds that we have it, and what we make of it survives a crash. The raw bytes are what is signed, so this
 * is mounted before anything that parses JSON.
 */
export function stripeWebhookRoutes(services: Services): Router {
  const router = Router();
  router.post(
    '/webhooks/stripe',
    express.raw({ type: () => true, limit: LARGEST_EVENT }),
    async (request, response) => {
      let event: Stripe.Event;
      try {
        event = services.stripe.webhooks.constructEvent(
          request.body as Buffer,
          request.header('stripe-signature') ?? '',
          services.env.STRIPE_WEBHOOK_SECRET,
        );
      } catch (err) {
        services.log.warn({ err }, 'webhook: a body that Stripe did not sign');
        response.status(400).json({ code: 'BAD_REQUEST' });
        return;
      }
      const ctx = new Context(services, SYSTEM, originOf(request));
      await storeEvents(ctx, [event]);
      response.json({ received: true });
    },
  );
  return router;
}
