import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { SweepGuardrails } from '#guardrails';
import { CONFIG, type Config, IdempotencyStore, Logger } from '#platform';
import { CountAssignments, EvaluatePolicy, WatchLearning } from '#results';
import {
  CloseWindows,
  PurgeMessages,
  SweepFolds,
  SweepRephrases,
  WatchChanges,
  WatchRephrases,
} from '#rewards';

/** What makes up for lost jobs and passing time. Every task may run on any number of replicas at once. */
@Injectable()
export class SweepSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private running: Promise<void> | null = null;

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly sweepFolds: SweepFolds,
    private readonly countAssignments: CountAssignments,
    private readonly closeWindows: CloseWindows,
    private readonly watchChanges: WatchChanges,
    private readonly watchLearning: WatchLearning,
    private readonly sweepGuardrails: SweepGuardrails,
    private readonly evaluatePolicy: EvaluatePolicy,
    private readonly sweepRephrases: SweepRephrases,
    private readonly watchRephrases: WatchRephrases,
    private readonly purgeMessages: PurgeMessages,
    private readonly idempotencyKeys: IdempotencyStore,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    this.registry.addInterval(
      'sweep',
      setInterval(() => this.tick(), this.config.sweepIntervalMs),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.registry.doesExist('interval', 'sweep')) this.registry.deleteInterval('sweep');
    await this.running;
  }

  /** A sweep that takes longer than its interval skips the next one. */
  private tick(): void {
    this.running ??= this.sweep().finally(() => {
      this.running = null;
    });
  }

  private async sweep(): Promise<void> {
    await this.attempt('folds', () => this.sweepFolds.execute(this.config.sweepIntervalMs));
    await this.attempt('counts', () => this.countAssignments.executeIfFree());
    await this.attempt('windows', () => this.closeWindows.execute());
    await this.attempt('changes', () => this.watchChanges.execute());
    await this.attempt('learning', () => this.watchLearning.execute());
    await this.attempt('guardrails', () => this.sweepGuardrails.execute(this.config.sweepIntervalMs));
    await this.attempt('off-policy', () => this.evaluatePolicy.sweep());
    await this.attempt('rephrases', () => this.sweepRephrases.execute(this.config.sweepIntervalMs));
    await this.attempt('rephrase agreement', () => this.watchRephrases.execute());
    await this.attempt('rephrase window', () => this.purgeMessages.execute());
    await this.attempt('idempotency keys', () => this.idempotencyKeys.purge());
  }

  private async attempt(task: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (err) {
      this.logger.warn('a sweep failed and will be tried again', { task, err });
    }
  }
}
