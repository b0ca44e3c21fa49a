import { refused } from '../api/errors.js';
import { type ListBody, listPage, readFilters, readListParams } from '../api/lists.js';
import type { Call, Route } from '../api/router.js';
import { cancelIntent } from '../resources/payment-intents.js';
import { cancelSetupIntent } from '../resources/setup-intents.js';
import { idOf } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import type { Work } from '../work.js';
import { createSession } from './create-session.js';

/** Closes a session that nobody paid, and gives its intent up. */
function closeSession(work: Work, session: Stored<'checkout.session'>): void {
  session.body.status = 'expired';
  session.body.url = null;
  work.objects.save('checkout.session', session);
  const payment = idOf(session.body.payment_intent);
  if (payment !== null) cancelIntent(work, work.get('payment_intent', payment), 'automatic');
  const setup = idOf(session.body.setup_intent);
  if (setup !== null) cancelSetupIntent(work, work.get('setup_intent', setup), 'abandoned');
  work.emit('checkout.session.expired', session.body);
}

/** The session's time is over: it closes if it is still open. */
export function expireSession(work: Work, id: string): void {
  const session = work.objects.find('checkout.session', id);
  if (session?.body.status === 'open') closeSession(work, session);
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  return work.get('checkout.session', id).body;
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'customer', 'payment_intent', 'status') };
  params.finish();
  return listPage(work, 'checkout.session', '/v1/checkout/sessions', query, (session) => session.body);
}

function listLines({ work, params, id }: Call): object {
  const query = readListParams(params);
  params.finish();
  const lines = work.get('checkout.session', id).notes.lines.map((line) => line.item);
  const after = query.startingAfter === undefined ? 0 : lines.findIndex((line) => line.id === query.startingAfter) + 1;
  return pageOf(lines.slice(after), `/v1/checkout/sessions/${id}/line_items`, query.limit);
}

/** The first page of what is there, in Stripe's shape. */
export function pageOf<T>(items: T[], url: string, limit: number): ListBody<T> {
  return { object: 'list', data: items.slice(0, limit), has_more: items.length > limit, url };
}

function expire({ work, params, id }: Call): object {
  params.finish();
  const session = work.get('checkout.session', id);
  if (session.body.status !== 'open') {
    throw refused(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.body.status}.`,
    );
  }
  closeSession(work, session);
  return session.body;
}

export const sessionRoutes: Route[] = [
  { method: 'POST', path: '/v1/checkout/sessions', handle: createSession },
  { method: 'GET', path: '/v1/checkout/sessions', handle: list },
  { method: 'GET', path: '/v1/checkout/sessions/:id', handle: retrieve },
  { method: 'GET', path: '/v1/checkout/sessions/:id/line_items', handle: listLines },
  { method: 'POST', path: '/v1/checkout/sessions/:id/expire', handle: expire },
];
