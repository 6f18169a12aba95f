import type { WorkerOptions } from 'bullmq';

/**
 * How a worker holds a job. A job whose worker died is found by the others 10 to 20 s later and starts anew. All work
 * may be cut off, repeated and even run twice at once, so a busy worker that is taken for dead does no harm, and a job
 * may meet any number of deaths that a bad day brings.
 */
export const workerOptions = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 20,
} satisfies Partial<WorkerOptions>;
