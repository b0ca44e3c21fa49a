import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Context } from '../context.js';

/**
 * Subscribes so that every event is answered in a context of its own, with new loaders and the session of that moment.
 * `contextOfEvent` gives null when the viewer has gone: then the stream ends.
 */
export async function subscribePerEvent(
  args: ExecutionArgs,
  opening: Context,
  contextOfEvent: () => Promise<Context | null>,
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
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      const ctx = await contextOfEvent();
      if (!ctx) return end();
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
