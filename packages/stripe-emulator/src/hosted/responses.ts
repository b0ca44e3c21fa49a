import type { ServerResponse } from 'node:http';
import type { Stored } from '../store/kinds.js';

/** Where a payer goes once done, with the session's id where the shop asked for it. */
export function successUrl(session: Stored<'checkout.session'>): string {
  return (session.body.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.body.id);
}

/** Answers with a page that may load nothing but its own style sheet. */
export function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(page);
}

/** Sends the browser elsewhere with a GET, whatever it came with. */
export function redirect(response: ServerResponse, url: string): void {
  response.writeHead(303, { location: url, 'cache-control': 'no-store' });
  response.end();
}
