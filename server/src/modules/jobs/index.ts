export type { JobOptions, JobPayloads, TaskName } from './tasks.js';
export { startWorker, taskListOf, type JobHandlers, type Schedule } from './worker.js';
export { queueHealth } from './queue-health.js';
