import type Stripe from 'stripe';
import { invalidParameter } from '../api/errors.js';
import { listPage, readListParams } from '../api/lists.js';
import type { Call, Route } from '../api/router.js';
import type { Stored } from '../store/kinds.js';
import { pendingWebhooks } from '../webhooks/queue.js';
import type { Work } from '../work.js';

/** An event as it is shown now: what it says never changes, only how many endpoints still wait for it. */
function showEvent(work: Work, event: Stored<'event'>): Stripe.EventBase {
  return { ...event.body, pending_webhooks: pendingWebhooks(work.database, event.body.id) };
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return showEvent(work, work.get('event', id));
}

function list({ work, params }: Call): object {
  const page = readListParams(params);
  const type = params.text('type');
  const types = params.texts('types');
  const delivered = params.boolean('delivery_success');
  params.finish();
  if (type !== undefined && types !== undefined)
    throw invalidParameter('types', 'You may pass either type or types, but not both.');
  if (types !== undefined && types.length > 20) throw invalidParameter('types', 'You may pass up to 20 types.');
  const wanted = types ?? (type === undefined ? undefined : [type]);
  return listPage(work, 'event', '/v1/events', { ...page, types: wanted, delivered }, (event) =>
    showEvent(work, event),
  );
}

export const eventRoutes: Route[] = [
  { method: 'GET', path: '/v1/events', handle: list },
  { method: 'GET', path: '/v1/events/:id', handle: retrieve },
];
