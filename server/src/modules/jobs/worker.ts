import { Logger as WorkerLogger, parseCronItems, run, type CronItem, type TaskList } from 'graphile-worker';
import { randomUUID } from 'node:crypto';
import { Context, type Services } from '../../context.js';
import { SYSTEM } from '../../viewer.js';
import type { JobPayloads, TaskName } from './tasks.js';

/** What runs each job. A handler may run twice (a crash after its work, before it was noted): it must come out the same. */
export type JobHandlers = { [Name in TaskName]: (ctx: Context, payload: JobPayloads[Name]) => Promise<void> };

/** A job that runs by the clock. `match` is a cron pattern in UTC. */
export interface Schedule {
  task: TaskName;
  match: string;
}

/** What graphile-worker runs for each job: our handler, as the company (`system`), in a context of its own. */
export function taskListOf(services: Services, handlers: JobHandlers): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (payload, helpers) => {
        const ctx = new Context(services, SYSTEM, { requestId: `job-${helpers.job.id}-${randomUUID()}`, ip: null });
        try {
          await (handler as (ctx: Context, payload: unknown) => Promise<void>)(ctx, payload);
        } catch (err) {
          ctx.log.error({ err, task: name, attempt: helpers.job.attempts }, 'job failed');
          throw err;
        } finally {
          await ctx.close();
        }
      },
    ]),
  );
}

/**
 * Starts a worker on the queue. A failed job is tried again with growing pauses, and its error is in the log under the job's id.
 */
export async function startWorker(
  services: Services,
  queueUrl: string,
  handlers: JobHandlers,
  schedules: Schedule[],
): Promise<{ stop(): Promise<void> }> {
  const cron: CronItem[] = schedules.map(({ task, match }) => ({
    task,
    match,
    options: { backfillPeriod: 0, jobKey: task },
  }));
  const runner = await run({
    connectionString: queueUrl,
    taskList: taskListOf(services, handlers),
    parsedCronItems: parseCronItems(cron),
    concurrency: 5,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') services.log.warn({ worker: message }, 'jobs');
    }),
  });
  return { stop: () => runner.stop() };
}
