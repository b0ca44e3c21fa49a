import type { Send } from './upload-queue';

/** A line that carries nothing for so long is taken for broken: what a store or a look at the content takes is far less. */
export const STALLED_AFTER_MS = 60_000;

/** Sends as `send` does, and gives up as a problem of the network once nothing has moved for `afterMs`: phones lose their line without a word. */
export function unlessStalled(send: Send, afterMs: number): Send {
  return (clientId, file, onProgress) => {
    let hasStalled = false;
    const giveUp = () => {
      hasStalled = true;
      sending.cancel();
    };
    let patience = setTimeout(giveUp, afterMs);
    const sending = send(clientId, file, (sentBytes) => {
      clearTimeout(patience);
      patience = setTimeout(giveUp, afterMs);
      onProgress(sentBytes);
    });
    const done = sending.done.then((result) => {
      clearTimeout(patience);
      return hasStalled && result.kind === 'cancelled' ? { kind: 'problem' as const, code: 'NETWORK' } : result;
    });
    return { done, cancel: sending.cancel };
  };
}
