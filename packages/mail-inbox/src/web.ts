import type { IncomingMessage, ServerResponse } from 'node:http';
import { listPage } from './page/list.js';
import { messagePage, missingPage } from './page/message.js';
import { LANGUAGE_COOKIE, type Language, chooseLanguage } from './page/texts.js';
import type { MessageStore } from './store.js';

/** What a handler answers; `send` writes it out. */
interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

interface Call {
  messages: MessageStore;
  url: URL;
  language: Language;
  /** What the path's placeholders stand for. */
  values: string[];
}

type Handler = (call: Call) => Answer | Promise<Answer>;

const routes: [method: string, path: RegExp, handler: Handler][] = [
  ['GET', /^\/$/, showList],
  ['GET', /^\/messages\/([^/]+)$/, showMessage],
  ['GET', /^\/messages\/([^/]+)\/html$/, showHtml],
  ['GET', /^\/messages\/([^/]+)\/attachments\/(\d+)$/, download],
  ['POST', /^\/delete$/, deleteAllAndReturn],
  [
    'GET',
    /^\/api\/messages$/,
    ({ messages, url }) => json({ messages: messages.list(url.searchParams.get('to') ?? '') }),
  ],
  ['DELETE', /^\/api\/messages$/, deleteAll],
  ['GET', /^\/api\/messages\/([^/]+)$/, findOne],
  ['DELETE', /^\/api\/messages\/([^/]+)$/, deleteOne],
];

/** Answers one request of the page or of the JSON interface. */
export async function answer(
  messages: MessageStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    send(response, await handle(messages, request));
  } catch (error) {
    send(response, { ...json({ error: (error as Error).message }), status: 500 });
  }
}

async function handle(messages: MessageStore, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const language = chooseLanguage(
    url.searchParams.get('lang'),
    request.headers.cookie,
    request.headers['accept-language'],
  );
  // Another site that a person visits must not empty their inbox.
  const isForeign = request.method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site';
  if (isForeign) return { ...json({ error: 'Not from another site' }), status: 403 };
  for (const [method, path, handler] of routes) {
    const match = path.exec(url.pathname);
    if (match === null || method !== request.method) continue;
    const found = await handler({ messages, url, language, values: match.slice(1) });
    return { ...found, headers: { ...found.headers, ...rememberLanguage(url, language) } };
  }
  return { ...html(missingPage(language)), status: 404 };
}

function showList({ messages, url, language }: Call): Answer {
  const search = url.searchParams.get('to') ?? '';
  return html(listPage(language, messages.list(search), search));
}

async function showMessage({ messages, url, language, values: [id = ''] }: Call): Promise<Answer> {
  const message = await messages.find(id);
  if (message === null) return { ...html(missingPage(language)), status: 404 };
  return html(
    messagePage(language, message, url.searchParams.get('view') === 'text' || message.html === '' ? 'text' : 'html'),
  );
}

/** The message's own HTML, for a frame: it may show itself and open links elsewhere, and run nothing. */
async function showHtml({ messages, values: [id = ''] }: Call): Promise<Answer> {
  const message = await messages.find(id);
  if (message === null) return { status: 404 };
  const policy = "sandbox allow-popups allow-popups-to-escape-sandbox; script-src 'none'; object-src 'none'";
  const base = '<base target="_blank">';
  const answered = html(
    /<head[^>]*>/i.test(message.html) ? message.html.replace(/<head[^>]*>/i, `$&${base}`) : base + message.html,
  );
  return { ...answered, headers: { ...answered.headers, 'content-security-policy': policy } };
}

async function download({ messages, values: [id = '', index] }: Call): Promise<Answer> {
  const attachment = await messages.findAttachment(id, Number(index));
  if (attachment === null) return { status: 404 };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`;
  return {
    headers: { 'content-type': attachment.contentType, 'content-disposition': disposition },
    body: attachment.content,
  };
}

async function deleteAllAndReturn({ messages }: Call): Promise<Answer> {
  await messages.clear();
  return { status: 303, headers: { location: '/' } };
}

async function deleteAll({ messages }: Call): Promise<Answer> {
  await messages.clear();
  return { status: 204 };
}

async function findOne({ messages, values: [id = ''] }: Call): Promise<Answer> {
  const message = await messages.find(id);
  return message === null ? { ...json({ error: 'No such message' }), status: 404 } : json(message);
}

async function deleteOne({ messages, values: [id = ''] }: Call): Promise<Answer> {
  return { status: (await messages.remove(id)) ? 204 : 404 };
}

function json(value: unknown): Answer {
  return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

function html(body: string): Answer {
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function rememberLanguage(url: URL, language: Language): Record<string, string> {
  return url.searchParams.has('lang') ? { 'set-cookie': `${LANGUAGE_COOKIE}=${language}; Path=/; SameSite=Lax` } : {};
}

function send(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers });
  response.end(body);
}
