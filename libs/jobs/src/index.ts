export { assertProcessors, ProcessorError } from './assert-processors.js';
export { JobRequests } from './job-requests.js';
export { JobsModule } from './jobs.module.js';
export { prepareQueueBackend, type QueueBackend, queueBackendOf } from './queue-backend.js';
export { QueueProcessor } from './queue-processor.js';
export { workerOptions } from './worker-options.js';
export { parsePayload, type Payload, type QueueName, queueNames, queues } from './queues.js';
