import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Heard } from './heard.js';

/** What tests may change about a browser's websocket. */
export interface SocketSettings {
  /** How often a lost connection is tried again; 0 by default. */
  retryAttempts?: number;
}

/** Somebody's browser on a running server: cookies, requests with the page's origin, one websocket. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  readonly #sockets = new Set<WebSocket>();
  #client: Client | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** The same person at another server of the product: signed in there by the cookies of here. */
  at(url: string): Browser {
    const other = new Browser(url);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }

  /** The cookies as a request sends them. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** A request as a page of the product sends it; cookies of the answer are kept. */
  async fetch(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.#url), {
      ...init,
      redirect: 'manual',
      headers: { origin: this.#url, cookie: this.cookie, ...Object.fromEntries(new Headers(headers)) },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Sends JSON to a path. */
  post(path: string, body: unknown): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** The sign-in page's request. */
  signIn(email: string, password: string): Promise<Response> {
    return this.post('/api/auth/sign-in/email', { email, password });
  }

  /** The request of the sign-out button. */
  signOut(): Promise<Response> {
    return this.post('/api/auth/sign-out', {});
  }

  /** Runs a query or a mutation over HTTP. */
  async execute<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<ExecutionResult<Data>> {
    const response = await this.post('/graphql', { query, variables });
    return (await response.json()) as ExecutionResult<Data>;
  }

  /** As {@link execute}; throws when the answer holds an error. */
  async ask<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.execute<Data>(query, variables);
    if (errors?.[0] || !data) throw new Error(`The answer is an error: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Sends any operation over the websocket and keeps what is heard. */
  subscribe<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    settings: SocketSettings = {},
  ): Heard<Data> {
    this.#client ??= this.#connect(settings);
    const heard = new Heard<Data>();
    heard.leave = this.#client.subscribe<Data>({ query, variables }, heard);
    return heard;
  }

  /** Cuts the connection without a word, as a tunnel does. */
  dropSockets(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  async close(): Promise<void> {
    await this.#client?.dispose();
    this.#client = null;
    this.dropSockets();
  }

  #connect({ retryAttempts = 0 }: SocketSettings): Client {
    const headers = (): Record<string, string> => ({ cookie: this.cookie, origin: this.#url });
    const sockets = this.#sockets;
    class SocketWithCookies extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: headers() });
        sockets.add(this);
        this.once('close', () => sockets.delete(this));
      }
    }
    return createClient({
      url: `${this.#url.replace('http', 'ws')}/graphql`,
      webSocketImpl: SocketWithCookies,
      retryAttempts,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
      shouldRetry: () => retryAttempts > 0,
    });
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
