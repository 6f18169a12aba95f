import { Inject, Injectable, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { ModelRegistry } from '#arms';
import { EXPERIMENT_CHANGED_CHANNEL, ExperimentsRepository, type Experiment } from '#experiments';
import { Notifications } from '#persistence';
import { Clock, CONFIG, type Config, Logger } from '#platform';
import { EXPERIMENT_FOLDED_CHANNEL } from './channels.js';
import { refreshAfterMs } from './decayed-sums.js';
import type { ExperimentSnapshot } from './snapshot.js';
import { SnapshotsRepository, type Head } from './snapshots.repository.js';

interface Entry {
  snapshot: ExperimentSnapshot;
  /** When this snapshot was last known to be what Postgres holds. */
  confirmedAtMs: number;
  loadedAtMs: number;
  stale: 'no' | 'learning' | 'definition';
  reloading: Promise<void> | null;
}

export interface CurrentSnapshot {
  snapshot: ExperimentSnapshot;
  ageMs: number;
}

/**
 * The snapshots of the experiments that this process serves. A change made here is seen by the next request, one made
 * elsewhere is pushed by Postgres (LISTEN) and, should the push be lost, found by polling.
 */
@Injectable()
export class SnapshotStore implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly entries = new Map<string, Entry>();
  private readonly entriesById = new Map<string, Entry>();
  private readonly loading = new Map<string, Promise<Entry | null>>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: SnapshotsRepository,
    private readonly experiments: ExperimentsRepository,
    private readonly registry: ModelRegistry,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.experiments.onChange((id) => this.markStale(id, 'definition'));
    this.registry.onChange(() => this.refreshAll());
    await this.notifications.listen(EXPERIMENT_CHANGED_CHANNEL, (id) => this.markStale(id, 'definition'));
    await this.notifications.listen(EXPERIMENT_FOLDED_CHANNEL, (id) => this.refreshLearning(id));
    this.schedulePoll();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  /** The newest snapshot if it is at hand; null says nothing, ask `get`. */
  atHand(key: string): CurrentSnapshot | null {
    const entry = this.entries.get(key);
    return entry && entry.stale !== 'definition' ? this.current(entry) : null;
  }

  /** The newest snapshot of the experiment with this key, or null when there is none. */
  async get(key: string): Promise<CurrentSnapshot | null> {
    const entry = this.entries.get(key) ?? (await this.load(key));
    if (!entry) return null;
    if (entry.stale === 'definition') await this.reload(key, entry);
    return this.current(entry);
  }

  /** The same by id if it is at hand; null says nothing, ask `experimentById`. */
  experimentAtHand(id: string): Experiment | null {
    const known = this.entriesById.get(id);
    return known && known.stale !== 'definition' ? known.snapshot.experiment : null;
  }

  /** The definition of an experiment known by its id; it need not be running. */
  async experimentById(id: string): Promise<Experiment> {
    const known = this.experimentAtHand(id);
    if (known) return known;
    const experiment = await this.experiments.findById(id);
    if (!experiment) throw new Error(`the experiment ${id} of a stored assignment is gone`);
    await this.get(experiment.key);
    return experiment;
  }

  private current({ snapshot, confirmedAtMs }: Entry): CurrentSnapshot {
    return { snapshot, ageMs: Math.max(0, this.clock.nowMs() - confirmedAtMs) };
  }

  private load(key: string): Promise<Entry | null> {
    const known = this.loading.get(key);
    if (known) return known;
    const loading = this.loadEntry(key).finally(() => this.loading.delete(key));
    this.loading.set(key, loading);
    return loading;
  }

  private async loadEntry(key: string): Promise<Entry | null> {
    const confirmedAtMs = this.clock.nowMs();
    const snapshot = await this.repository.loadByKey(key);
    if (!snapshot) return null;
    const entry: Entry = { snapshot, confirmedAtMs, loadedAtMs: confirmedAtMs, stale: 'no', reloading: null };
    this.entries.set(key, entry);
    this.entriesById.set(snapshot.experiment.id, entry);
    return entry;
  }

  private reload(key: string, entry: Entry): Promise<void> {
    entry.reloading ??= this.reloadEntry(key, entry)
      .finally(() => {
        entry.reloading = null;
      })
      .then(() => {
        if (entry.stale === 'learning') this.reloadInBackground(entry);
      });
    return entry.reloading;
  }

  /** What becomes stale while reloading stays marked and is loaded again by whoever asks next. */
  private async reloadEntry(key: string, entry: Entry): Promise<void> {
    const confirmedAtMs = this.clock.nowMs();
    const { stale } = entry;
    entry.stale = 'no';
    try {
      const snapshot =
        stale === 'definition'
          ? await this.repository.loadByKey(key)
          : await this.repository.loadLearned(entry.snapshot.experiment);
      if (snapshot) Object.assign(entry, { snapshot, confirmedAtMs, loadedAtMs: confirmedAtMs });
    } catch (error) {
      if (entry.stale === 'no') entry.stale = stale;
      throw error;
    }
  }

  private markStale(id: string, stale: 'learning' | 'definition'): void {
    const entry = this.entriesById.get(id);
    if (entry && entry.stale !== 'definition') entry.stale = stale;
  }

  private refreshLearning(id: string): void {
    this.markStale(id, 'learning');
    const entry = this.entriesById.get(id);
    if (entry) this.reloadInBackground(entry);
  }

  /** Prices and latencies of the registry are part of every snapshot. */
  private refreshAll(): void {
    for (const { snapshot } of [...this.entries.values()]) this.refreshLearning(snapshot.experiment.id);
  }

  private reloadInBackground(entry: Entry): void {
    this.reload(entry.snapshot.experiment.key, entry).catch((error: unknown) =>
      this.logger.warn('snapshot reload failed', { err: error }),
    );
  }

  private schedulePoll(): void {
    this.timer = setTimeout(() => {
      this.poll()
        .catch((error: unknown) => this.logger.warn('snapshot poll failed', { err: error }))
        .finally(() => this.schedulePoll());
    }, this.config.snapshotPollMs);
    this.timer.unref();
  }

  private async poll(): Promise<void> {
    if (this.entries.size === 0) return;
    const askedAtMs = this.clock.nowMs();
    const heads = await this.repository.readHeads(
      [...this.entries.values()].map((entry) => entry.snapshot.experiment.id),
    );
    for (const head of heads) this.compare(head, askedAtMs);
  }

  private compare(head: Head, askedAtMs: number): void {
    const entry = this.entriesById.get(head.id);
    if (!entry) return;
    const { experiment, posteriorVersion } = entry.snapshot;
    if (head.revision !== experiment.revision) this.markStale(head.id, 'definition');
    else if (head.version !== posteriorVersion) this.markStale(head.id, 'learning');
    else if (askedAtMs - entry.loadedAtMs > refreshAfterMs(experiment)) this.markStale(head.id, 'learning');
    else entry.confirmedAtMs = Math.max(entry.confirmedAtMs, askedAtMs);
    if (entry.stale !== 'no') this.reloadInBackground(entry);
  }
}
