import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Notifications } from '#persistence';
import { CONFIG, Logger, type Config } from '#platform';
import type { KnownModel, Model, ModelObservation } from './model.js';
import { observationsByModel, type ObservationRow } from './model-observations.js';
import { MODELS_CHANGED_CHANNEL, ModelsRepository } from './models.repository.js';
import { readCatalogue } from './read-catalogue.js';
import { readModelObservationsSql } from './sql/read-model-observations.sql.js';

/** How often declarations and observations are read again, should a push be lost; observations are never pushed. */
const REFRESH_INTERVAL_MS = 10_000;

/**
 * All models in memory, so that judging an arm does no IO. A change made here is seen by the next request, one made
 * elsewhere is pushed by Postgres and, should the push be lost, found by polling.
 */
@Injectable()
export class ModelRegistry implements OnApplicationBootstrap, OnApplicationShutdown {
  private declared = new Map<string, Model>();
  private observed = new Map<string, ModelObservation>();
  private generations = 0;
  private readonly listeners: (() => void)[] = [];
  private timer: NodeJS.Timeout | null = null;
  private refreshing: Promise<void> | null = null;

  constructor(
    private readonly models: ModelsRepository,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.seed();
    await this.refresh();
    await this.notifications.listen(MODELS_CHANGED_CHANNEL, () => this.refreshInBackground());
    this.timer = setInterval(() => this.refreshInBackground(), REFRESH_INTERVAL_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Grows whenever what `find` answers may have changed. */
  get generation(): number {
    return this.generations;
  }

  /** Called after declarations have changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** What is known of a model. `openai/gpt-4o` finds the registered `gpt-4o` as well, if that is one of openai. */
  find(id: string): KnownModel {
    const declared = this.declared.get(id) ?? this.withoutProvider(id);
    return { id, declared, observed: this.observed.get(id) ?? null };
  }

  /** Every registered model, by id. */
  list(): KnownModel[] {
    return [...this.declared.keys()].map((id) => this.find(id));
  }

  /** Reads everything again; resolves when the next request sees it. */
  async refresh(): Promise<void> {
    await this.refreshing?.catch(() => undefined);
    this.refreshing ??= this.load().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private withoutProvider(id: string): Model | null {
    const slash = id.indexOf('/');
    const bare = slash > 0 ? this.declared.get(id.slice(slash + 1)) : undefined;
    return bare?.provider === id.slice(0, slash) ? bare : null;
  }

  private async load(): Promise<void> {
    const [models, rows] = await Promise.all([
      this.models.all(),
      this.database.rows<ObservationRow>(readModelObservationsSql),
    ]);
    const before = this.declared;
    this.declared = new Map(models.map((model) => [model.id, model]));
    this.observed = observationsByModel(rows);
    this.generations++;
    if (differ(before, this.declared)) this.listeners.forEach((listener) => listener());
  }

  private refreshInBackground(): void {
    this.refresh().catch((error: unknown) =>
      this.logger.warn('model registry refresh failed', { err: error }),
    );
  }

  /** A catalogue that cannot be read must not keep the service from starting. */
  private async seed(): Promise<void> {
    if (this.config.modelCatalogue === 'none') return;
    try {
      const written = await this.models.seed(await readCatalogue(this.config.modelCatalogue));
      if (written > 0) this.logger.info('models taken from the catalogue', { written });
    } catch (error) {
      this.logger.warn('the model catalogue could not be used', { err: error });
    }
  }
}

function differ(before: ReadonlyMap<string, Model>, after: ReadonlyMap<string, Model>): boolean {
  if (before.size !== after.size) return true;
  return [...after].some(([id, model]) => before.get(id)?.updatedAt.getTime() !== model.updatedAt.getTime());
}
