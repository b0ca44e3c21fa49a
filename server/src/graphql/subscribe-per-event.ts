import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Context } from '../context.js';
import { SubscriberTooSlow } from '../live/event-stream.js';

interface PerEvent {
  /** The context in which the stream is opened: whether the viewer may have it at all. */
  opening: Context;
  /** A new context with the session of this moment; null when the viewer may not hear any more. */
  contextOfEvent: () => Promise<Context | null>;
  /** The viewer may not hear any more, or does not keep up: nothing more is sent. */
  hangUp: (why: 'signed out' | 'too slow') => void;
}

/**
 * Subscribes so that every event is answered in a context of its own, with new loaders and the session of that moment: someone
 * who may not see a thing any more does not see it in the next event either.
 */
export async function subscribePerEvent(
  args: ExecutionArgs,
  { opening, contextOfEvent, hangUp }: PerEvent,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream({ ...args, contextValue: opening }).finally(() => opening.close());
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();

  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };

  const answers: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await events.next().catch((error: unknown) => {
        if (error instanceof SubscriberTooSlow) return error;
        throw error;
      });
      if (event instanceof SubscriberTooSlow) {
        hangUp('too slow');
        return end();
      }
      if (event.done) return { done: true, value: undefined };
      const ctx = await contextOfEvent();
      if (!ctx) {
        hangUp('signed out');
        return end();
      }
      try {
        return { done: false, value: await execute({ ...args, rootValue: event.value, contextValue: ctx }) };
      } finally {
        await ctx.close();
      }
    },
    return: end,
    [Symbol.asyncIterator]() {
      return answers;
    },
  };
  return answers;
}
