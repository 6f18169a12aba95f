/**
 * `prisma generate` without the network: the CLI insists on a schema engine binary that generating a client
 * never runs, so any executable file satisfies it (ADR 0006). Skipped when the client is newer than the schema.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const client = 'libs/persistence/src/generated/client.ts';
const upToDate = existsSync(client) && statSync(client).mtimeMs > statSync('prisma/schema.prisma').mtimeMs;

if (!upToDate) {
  const { status } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  process.exitCode = status ?? 1;
}
