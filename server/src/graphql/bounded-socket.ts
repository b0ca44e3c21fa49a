import { WebSocket } from 'ws';

/** What may wait in memory for a client that does not read, bytes. */
export const LARGEST_BACKLOG = 1024 * 1024;

/**
 * A socket that is cut when its client stops reading and too much waits for it: whatever is sent (events, answers to pings) is
 * counted here, so one stalled client costs at most a megabyte and slows nobody. It may come back and ask for what it missed.
 */
export class BoundedSocket extends WebSocket {
  override send(...args: unknown[]): void {
    (super.send as (...given: unknown[]) => void).apply(this, args);
    this.#cutWhenStalled();
  }

  override pong(...args: unknown[]): void {
    (super.pong as (...given: unknown[]) => void).apply(this, args);
    this.#cutWhenStalled();
  }

  #cutWhenStalled(): void {
    if (this.bufferedAmount > LARGEST_BACKLOG) this.terminate();
  }
}
