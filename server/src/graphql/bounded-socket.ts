import { WebSocket } from 'ws';

type Data = Parameters<WebSocket['send']>[0];

/** What may wait in memory for a client that does not read, bytes, besides the one message that is being sent. */
const LARGEST_BACKLOG = 1024 * 1024;

/**
 * A socket that is cut when its client has stopped reading and too much waits for it: whatever is sent (events, answers to pings)
 * is counted here, so one stalled client costs about a megabyte and slows nobody. It may come back and ask for what it missed.
 */
export class BoundedSocket extends WebSocket {
  override send(data: Data, options?: unknown, done?: unknown): void {
    if (this.#isStalled()) this.terminate();
    const told = [options, done].find((given): given is (error?: Error) => void => typeof given === 'function');
    // Whoever sends to a socket that is closing has nothing to be told: its end is told elsewhere.
    const sent = (error?: Error): void => told?.(this.readyState === this.OPEN ? error : undefined);
    super.send(data, typeof options === 'object' && options !== null ? options : {}, sent);
  }

  override pong(...args: unknown[]): void {
    if (this.#isStalled()) this.terminate();
    else (super.pong as (...given: unknown[]) => void).apply(this, args);
  }

  #isStalled(): boolean {
    return this.bufferedAmount > LARGEST_BACKLOG;
  }
}
