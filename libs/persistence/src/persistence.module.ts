import { type DynamicModule, Inject, Module, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { Redis } from 'ioredis';
import {
  ApiKeyStore,
  type ConnectedConfig,
  IdempotencyStore,
  Logger,
  outageLog,
  READINESS_CHECKS,
  type ReadinessCheck,
} from '#platform';
import { Database } from './postgres/database.js';
import { Notifications } from './postgres/notifications.js';
import { PrismaService } from './prisma/prisma.service.js';
import { connectRedis } from './redis/redis.js';
import { PostgresApiKeyStore } from './stores/postgres-api-key.store.js';
import { PostgresIdempotencyStore } from './stores/postgres-idempotency.store.js';

/** Injection token of the Redis connection; the value is undefined without REDIS_URL. */
export const REDIS = Symbol('REDIS');

/** PostgreSQL (pool and Prisma), Redis when configured, and the stores that platform asks for. Closes them at the end. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly prisma: PrismaService,
    private readonly notifications: Notifications,
    @Optional() @Inject(REDIS) private readonly redis: Redis | undefined,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.redis?.disconnect();
    await this.notifications.close();
    await Promise.all([this.database.close(), this.prisma.$disconnect()]);
  }

  static forRoot(config: ConnectedConfig): DynamicModule {
    const providers = [
      { provide: Database, inject: [Logger], useFactory: (logger: Logger) => openDatabase(config, logger) },
      {
        provide: Notifications,
        inject: [Logger],
        useFactory: (logger: Logger) => openNotifications(config, logger),
      },
      { provide: PrismaService, useFactory: () => new PrismaService(config.databaseUrl) },
      { provide: REDIS, inject: [Logger], useFactory: (logger: Logger) => openRedis(config, logger) },
      {
        provide: READINESS_CHECKS,
        inject: [Database, { token: REDIS, optional: true }],
        useFactory: checksOf,
      },
      { provide: ApiKeyStore, useClass: PostgresApiKeyStore },
      { provide: IdempotencyStore, useClass: PostgresIdempotencyStore },
    ];
    return {
      module: PersistenceModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}

const openDatabase = (config: ConnectedConfig, logger: Logger) =>
  new Database({
    connectionString: config.databaseUrl,
    poolSize: config.dbPoolSize,
    onIdleError: (err) => logger.warn('an idle database connection broke', { err }),
  });

const openNotifications = (config: ConnectedConfig, logger: Logger) =>
  new Notifications({
    connectionString: config.databaseUrl,
    onError: (err) => logger.warn('listening to PostgreSQL failed', { err }),
  });

const openRedis = ({ redisUrl }: ConnectedConfig, logger: Logger) =>
  redisUrl === undefined ? undefined : connectRedis(redisUrl, outageLog(logger, 'Redis cannot be reached'));

function checksOf(database: Database, redis?: Redis): ReadinessCheck[] {
  const postgres = { name: 'postgres', needed: true, check: () => database.query('SELECT 1') };
  return redis ? [postgres, { name: 'redis', needed: false, check: () => redis.ping() }] : [postgres];
}
