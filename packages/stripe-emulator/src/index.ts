export { answerChallengePage, type PayerEntry, type PayerResult, payHostedPage } from './control/payer.js';
export type { CallRule } from './control/call-switches.js';
export { type About, ControlClient } from './control/client.js';
export type { PaymentTotals, Totals } from './control/totals.js';
export { type StripeEmulator, startStripeEmulator } from './emulator.js';
export { API_VERSION, type EmulatorOptions, type WebhookOptions } from './settings.js';
export type { EventRule } from './webhooks/switches.js';
