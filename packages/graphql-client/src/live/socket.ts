import { CloseCode, createClient, type Client as Socket } from 'graphql-ws';
import type { ConnectionState } from './connection';

export interface SocketOptions {
  url: string;
  connection: ConnectionState;
  /** The server closed the socket because nobody is signed in any more. */
  onSignedOut: () => void;
  /** Milliseconds between pings; a ping that is not answered within half of it ends the connection. */
  keepAlive?: number;
  /** Milliseconds to wait before try number `retries`, counted from 0. */
  waitBefore?: (retries: number) => number;
  /** The WebSocket to use, where the platform's is not to be. */
  webSocketImpl?: unknown;
}

const longestWait = 30_000;

/**
 * Doubles from one second to half a minute. Half of it is chance, so that a server that comes back is not asked by
 * everyone in the same instant.
 */
export function backoff(retries: number, random: () => number = Math.random): number {
  const wait = Math.min(longestWait, 1000 * 2 ** Math.min(retries, 10));
  return wait / 2 + (random() * wait) / 2;
}

/**
 * Waits, but no longer than until the browser says that it is back on the network or the page is looked at again: then
 * there is no reason to wait.
 */
function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', wake);
      globalThis.document?.removeEventListener('visibilitychange', look);
      resolve();
    };
    const look = () => {
      if (document.visibilityState === 'visible') wake();
    };
    const timer = setTimeout(wake, milliseconds);
    globalThis.addEventListener?.('online', wake);
    globalThis.document?.addEventListener('visibilitychange', look);
  });
}

/**
 * The one socket of a page: opened by the first subscription, closed a while after the last, tried again for ever, and
 * pinged so that a connection that died in silence is noticed.
 */
export function openSocket(options: SocketOptions): Socket {
  const { url, connection, onSignedOut, keepAlive = 12_000, waitBefore = backoff, webSocketImpl } = options;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const socket = createClient({
    url,
    webSocketImpl,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => sleep(waitBefore(retries)),
    on: {
      connecting: (isRetry) => connection.set(isRetry ? 'reconnecting' : 'connecting'),
      connected: () => connection.set('connected'),
      ping: (received, payload) => {
        if (!received) unanswered = setTimeout(() => socket.terminate(), keepAlive / 2);
        // The server's pings name a subscription that has begun.
        else if (typeof payload?.['listening'] === 'string') connection.hears(payload['listening']);
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
      closed: (event) => {
        clearTimeout(unanswered);
        const code = typeof event === 'object' && event !== null && 'code' in event ? event.code : undefined;
        // 1000 is our own closing, when nobody subscribes any more.
        connection.set(code === 1000 ? 'idle' : 'reconnecting');
        if (code === CloseCode.Forbidden || code === CloseCode.Unauthorized) onSignedOut();
      },
    },
  });
  return socket;
}
