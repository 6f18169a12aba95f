export {
  Database,
  type DatabaseOptions,
  type Queryable,
  type Sql,
  type TransactionOptions,
} from './postgres/database.js';
export { MigrationError } from './migrations/pending-migrations.js';
export { runMigrations } from './migrations/run-migrations.js';
export { PrismaService } from './prisma/prisma.service.js';
export { DataDirInUseError } from './embedded/data-dir-lock.js';
export { freePort } from './embedded/free-port.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start-embedded-postgres.js';
export { ensureLogPartitions, ensurePartitions, partitionName } from './postgres/ensure-partitions.js';
export { connectRedis } from './redis/redis.js';
export { plainArray } from './postgres/plain-array.js';
export { floatArray, textArray, uuidArray } from './postgres/binary-arrays.js';
export { GroupCommit, isFaultOfOneRow, QueueFullError } from './postgres/group-commit.js';
export { Notifications } from './postgres/notifications.js';
export { takeTurn, type Turn } from './postgres/take-turn.js';
export { readInBatches } from './postgres/read-in-batches.js';
export { Prisma } from './generated/client.js';
export { PersistenceModule, REDIS } from './persistence.module.js';
export { PostgresApiKeyStore } from './stores/postgres-api-key.store.js';
export { PostgresIdempotencyStore } from './stores/postgres-idempotency.store.js';
export { runningEmbeddedUrl } from './embedded/running-embedded-url.js';
