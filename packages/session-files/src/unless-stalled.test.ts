import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { unlessStalled } from './unless-stalled';
import type { Send, SendResult } from './upload-queue';

/** A line that the test makes move. */
function line() {
  let progress: (bytes: number) => void = () => undefined;
  let end: (result: SendResult) => void = () => undefined;
  const send: Send = (_clientId, _file, onProgress) => {
    progress = onProgress;
    const done = new Promise<SendResult>((resolve) => {
      end = resolve;
    });
    return { done, cancel: () => end({ kind: 'cancelled' }) };
  };
  return { send, moves: (bytes: number) => progress(bytes), ends: (result: SendResult) => end(result) };
}

describe('a file on a line that stalls', () => {
  const file = new File(['abc'], 'a.pdf');
  const broken = { kind: 'problem', code: 'NETWORK' };

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is given up once nothing has moved for so long, and not a moment before', async () => {
    const { send, moves } = line();
    const seen: number[] = [];
    const { done } = unlessStalled(send, 1000)('id', file, (bytes) => seen.push(bytes));
    let ended: SendResult | null = null;
    void done.then((result) => {
      ended = result;
    });
    for (const bytes of [1, 2]) {
      await jest.advanceTimersByTimeAsync(999);
      moves(bytes);
    }
    await jest.advanceTimersByTimeAsync(999);
    expect([seen, ended]).toEqual([[1, 2], null]);
    await jest.advanceTimersByTimeAsync(1);
    expect(ended).toEqual(broken);
  });

  it('is cancelled as any other, and nothing waits for one that has ended', async () => {
    const cancelled = line();
    const given = unlessStalled(cancelled.send, 1000)('id', file, () => undefined);
    given.cancel();
    expect(await given.done).toEqual({ kind: 'cancelled' });

    const arrived = line();
    const { done } = unlessStalled(arrived.send, 1000)('id', file, () => undefined);
    arrived.ends({ kind: 'sent', fileId: 'f' });
    expect([await done, jest.getTimerCount()]).toEqual([{ kind: 'sent', fileId: 'f' }, 0]);
  });
});
