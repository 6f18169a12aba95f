import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import { Logger } from '#platform';
import { queueErrors } from './queue-errors.js';

/** What every `@Processor` extends: the errors of its worker's connection are logged from the first moment on. */
export abstract class QueueProcessor extends WorkerHost {
  @Inject(Logger) private readonly queueLogger!: Logger;
  private report: ((error: Error) => void) | undefined;

  @OnWorkerEvent('error')
  reportError(error: Error): void {
    this.report ??= queueErrors(this.worker, this.queueLogger);
    this.report(error);
  }
}
