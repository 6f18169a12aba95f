import { WorkerHost } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { queueNames } from './queues.js';

/** Where `@Processor` of @nestjs/bullmq notes the queue of a class. */
const processorMetadata = 'bullmq:processor_metadata';

/** A queue without a processor would fill up in silence; one with two would do everything in either. */
export class ProcessorError extends Error {
  override readonly name = 'ProcessorError';
}

/** @throws ProcessorError naming every queue that has not exactly one processor in this application */
export function assertProcessors(app: INestApplicationContext): void {
  const found = processorsOf(app);
  const faults = queueNames
    .map((name) => ({
      name,
      classes: found.filter(({ queue }) => queue === name).map(({ className }) => className),
    }))
    .filter(({ classes }) => classes.length !== 1)
    .map(({ name, classes }) => `  ${name}: ${classes.length === 0 ? 'no processor' : classes.join(', ')}`);
  if (faults.length > 0)
    throw new ProcessorError(`Every queue needs exactly one processor:\n${faults.join('\n')}`);
}

function processorsOf(app: INestApplicationContext) {
  const reflector = app.get(Reflector, { strict: false });
  return app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .filter(({ instance }) => instance instanceof WorkerHost)
    .map(({ metatype }) => ({
      queue: reflector.get<{ name: string }>(processorMetadata, metatype as never)?.name,
      className: (metatype as { name: string }).name,
    }));
}
