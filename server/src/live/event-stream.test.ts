import { describe, expect, test } from '@jest/globals';
import { EventStream, SubscriberTooSlow } from './event-stream.js';

describe('a stream of events', () => {
  test('gives what was pushed, in order, to readers that came before and after', async () => {
    const stream = new EventStream<number>();
    const early = stream.next();
    for (const event of [1, 2, 3]) stream.push(event);
    expect(await early).toEqual({ done: false, value: 1 });
    expect([await stream.next(), await stream.next()].map(({ value }) => value as number)).toEqual([2, 3]);
  });

  test('ends a reader that waits for an event which may never come, and lets its source go', async () => {
    const stream = new EventStream<number>();
    let released = 0;
    stream.onEnd(() => (released += 1));
    const waiting = stream.next();
    await stream.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    stream.push(1);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    await stream.return();
    expect(released).toBe(1);
  });

  test('lets go of a source that is given after the end', async () => {
    const stream = new EventStream<number>();
    await stream.return();
    let released = 0;
    stream.onEnd(() => (released += 1));
    expect(released).toBe(1);
  });

  test('keeps no more than its limit for a reader who does not come, and tells them so', async () => {
    const stream = new EventStream<number>(3);
    let released = 0;
    stream.onEnd(() => (released += 1));
    for (const event of [1, 2, 3]) stream.push(event);
    expect(released).toBe(0);
    stream.push(4);
    expect(released).toBe(1);
    await expect(stream.next()).rejects.toThrow(SubscriberTooSlow);
  });
});
