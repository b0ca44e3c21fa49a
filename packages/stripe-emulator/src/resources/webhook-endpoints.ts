import type Stripe from 'stripe';
import { invalidParameter, missingParameter, noSuch } from '../api/errors.js';
import { listPage, readListParams } from '../api/lists.js';
import type { Params } from '../api/params.js';
import type { Call, Route } from '../api/router.js';
import type { WebhookOptions } from '../settings.js';
import { newId, randomText } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';

type Fields = Pick<Stripe.WebhookEndpoint, 'url' | 'enabled_events'> & Partial<Stripe.WebhookEndpoint>;

function keep(work: Work, fields: Fields, secret: string, configured: boolean): Stored<'webhook_endpoint'> {
  const body: Stripe.WebhookEndpoint = {
    id: newId('we'),
    object: 'webhook_endpoint',
    api_version: null,
    application: null,
    created: work.now(),
    description: null,
    livemode: false,
    metadata: {},
    status: 'enabled',
    ...fields,
  };
  return work.objects.insert('webhook_endpoint', { body, notes: { secret, configured, deleted: false } });
}

/** Makes the endpoint of the settings be there, with the address and secret of now; one of an earlier start is renewed. */
export function configureEndpoint(work: Work, webhook: WebhookOptions | null): void {
  const existing = work.objects.all('webhook_endpoint').find((endpoint) => endpoint.notes.configured);
  if (webhook === null) {
    if (existing)
      work.objects.save('webhook_endpoint', { body: existing.body, notes: { ...existing.notes, deleted: true } });
    return;
  }
  const events = webhook.events ?? ['*'];
  if (!existing) {
    keep(work, { url: webhook.url, enabled_events: events, description: 'From the settings' }, webhook.secret, true);
    return;
  }
  existing.body.url = webhook.url;
  existing.body.enabled_events = events;
  existing.notes.secret = webhook.secret;
  work.objects.save('webhook_endpoint', existing);
}

function readUrl(params: Params): string {
  const url = params.required('url');
  if (!/^https?:\/\/[^\s]+$/.test(url))
    throw invalidParameter('url', 'Invalid URL: An explicit scheme (such as https) must be provided.', 'url_invalid');
  return url;
}

function create({ work, params }: Call): object {
  const url = readUrl(params);
  const events = params.texts('enabled_events');
  if (!events || events.length === 0) throw missingParameter('enabled_events');
  const fields = { description: params.text('description') ?? null, metadata: params.metadata('metadata') };
  params.finish();
  const endpoint = keep(work, { url, enabled_events: events, ...fields }, `whsec_${randomText(32)}`, false);
  // The secret is shown this once, as by Stripe.
  return { ...endpoint.body, secret: endpoint.notes.secret };
}

function find(work: Work, id: string): Stored<'webhook_endpoint'> {
  const endpoint = work.get('webhook_endpoint', id);
  if (endpoint.notes.deleted) throw noSuch('webhook_endpoint', id);
  return endpoint;
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return find(work, id).body;
}

function update({ work, params, id }: Call): object {
  const endpoint = find(work, id);
  if (params.has('url')) endpoint.body.url = readUrl(params);
  endpoint.body.enabled_events = params.texts('enabled_events') ?? endpoint.body.enabled_events;
  const disabled = params.boolean('disabled');
  if (disabled !== undefined) endpoint.body.status = disabled ? 'disabled' : 'enabled';
  const description = params.clearable('description');
  if (description !== undefined) endpoint.body.description = description;
  endpoint.body.metadata = params.metadata('metadata', endpoint.body.metadata);
  params.finish();
  return work.objects.save('webhook_endpoint', endpoint).body;
}

function remove({ work, params, id }: Call): Stripe.DeletedWebhookEndpoint {
  params.finish();
  const endpoint = find(work, id);
  work.objects.save('webhook_endpoint', { body: endpoint.body, notes: { ...endpoint.notes, deleted: true } });
  work.database.run("UPDATE deliveries SET state = 'dropped' WHERE endpoint = ? AND state IN ('pending', 'held')", id);
  return { id, object: 'webhook_endpoint', deleted: true };
}

function list({ work, params }: Call): object {
  const query = readListParams(params);
  params.finish();
  return listPage(work, 'webhook_endpoint', '/v1/webhook_endpoints', query, (endpoint) => endpoint.body);
}

export const webhookEndpointRoutes: Route[] = [
  { method: 'POST', path: '/v1/webhook_endpoints', handle: create },
  { method: 'GET', path: '/v1/webhook_endpoints', handle: list },
  { method: 'GET', path: '/v1/webhook_endpoints/:id', handle: retrieve },
  { method: 'POST', path: '/v1/webhook_endpoints/:id', handle: update },
  { method: 'DELETE', path: '/v1/webhook_endpoints/:id', handle: remove },
];
