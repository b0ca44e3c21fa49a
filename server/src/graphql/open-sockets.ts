import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Services } from '../context.js';
import type { SignedIn } from '../viewer.js';

/** Come back soon: the codes after which clients connect again by themselves. */
const SERVICE_RESTART = 1012;

interface OpenSocket {
  userId: string;
  sessionId: string | null;
  left: () => void;
}

/**
 * The sockets that people have open with this process. A session that ends closes its own at once; when events may have been
 * missed, all are closed so that every client comes back and asks for what it has not seen: one way to catch up, used often.
 */
export class OpenSockets {
  readonly #open = new Map<WebSocket, OpenSocket>();
  readonly #presence: Services['presence'];
  readonly #stops: (() => void)[];

  constructor({ live, presence }: Services) {
    this.#presence = presence;
    this.#stops = [
      live.listen(['session'], ({ userId, sessionId }) => {
        for (const [socket, of] of this.#open) {
          if (of.userId === userId && (sessionId === null || of.sessionId === sessionId)) signOut(socket);
        }
      }),
      live.onGap(() => {
        for (const socket of this.#open.keys()) socket.close(SERVICE_RESTART, 'Please come back');
      }),
    ];
  }

  add(socket: WebSocket, viewer: SignedIn): void {
    this.remove(socket);
    this.#open.set(socket, {
      userId: viewer.id,
      sessionId: viewer.sessionId,
      left: this.#presence.connected(viewer.id),
    });
  }

  remove(socket: WebSocket): void {
    this.#open.get(socket)?.left();
    this.#open.delete(socket);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    for (const socket of this.#open.keys()) this.remove(socket);
  }
}

/** Closes the socket of someone who is not signed in any more. */
export function signOut(socket: WebSocket): void {
  socket.close(CloseCode.Forbidden, 'Forbidden');
}
