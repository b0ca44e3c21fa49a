export { createStripeGateway, type StripeGateway } from './stripe-gateway.js';
