import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem-error.js';
import { Logger } from '../logger/logger.js';
import { type ApiKey, ApiKeyStore } from './api-key-store.js';
import type { ScopeName } from './scope.decorator.js';
import { secretOf } from './secret-of.js';
import { hashSecret } from './secret.js';

/** A request that was let through: `apiKey` says who asks, and is undefined while no keys are configured. */
export type AuthenticatedRequest = FastifyRequest & { apiKey?: Pick<ApiKey, 'id' | 'name'> };

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

  /**
   * Lets a request through that has the scope, and notes on it who asks; without a scope, or without any key, the
   * route is open. Throws `auth.missing_key`, `auth.unknown_key`, `auth.insufficient_scope`.
   */
  authorise(request: AuthenticatedRequest, scope: ScopeName | undefined): void {
    if (scope === undefined || !this.anyConfigured) return;
    const secret = secretOf(request);
    if (secret === undefined)
      throw new ProblemError(
        'auth.missing_key',
        'Send an API key as "Authorization: Bearer KEY" or "X-API-Key: KEY".',
      );
    const key = this.byHash.get(hashSecret(secret));
    if (!key) throw new ProblemError('auth.unknown_key', 'This API key does not exist or was revoked.');
    if (!key.scopes.includes(scope) && !key.scopes.includes('admin'))
      throw new ProblemError('auth.insufficient_scope', `This API key does not have the scope "${scope}".`);
    request.apiKey = key;
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
