import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger } from '../logger/logger.js';
import { type ApiKey, ApiKeyStore } from './api-key-store.js';
import { hashSecret } from './secret.js';

const refreshIntervalMs = 3_000;

/** The valid keys, in memory: a request costs one hash and one look-up, and a new or revoked key counts within seconds. */
@Injectable()
export class ApiKeys implements OnApplicationBootstrap, OnModuleDestroy {
  private byHash = new Map<string, ApiKey>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: ApiKeyStore,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refreshQuietly(), refreshIntervalMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Without a single key the service is open; the launcher allows that on a loopback address only. */
  get anyConfigured(): boolean {
    return this.byHash.size > 0;
  }

  find(secret: string): ApiKey | undefined {
    return this.byHash.get(hashSecret(secret));
  }

  async refresh(): Promise<void> {
    this.byHash = new Map((await this.store.active()).map((key) => [key.hash, key]));
  }

  /** While the database is away the keys last known stay valid. */
  private async refreshQuietly(): Promise<void> {
    try {
      await this.refresh();
    } catch (err) {
      this.logger.warn('API keys could not be refreshed', { err });
    }
  }
}
