export { type RunningWorker, startWorker } from './start-worker.js';
export { WorkerModule } from './worker.module.js';
