import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Migration } from './read-migrations.js';

type WasmExports = Record<string, () => void>;

/** TypeScript knows WebAssembly only with the browser's library. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: WasmExports } }>;
};

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WasmExports): void;
};

/** Applies what is pending with Prisma's schema engine and notes it in `_prisma_migrations`. */
export async function applyWithSchemaEngine(databaseUrl: string, directory: string, migrations: Migration[]) {
  const { SchemaEngine } = await loadEngine();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    const input = { migrationsList: migrationsList(directory, migrations), filters: noFilters };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } finally {
    engine.free();
    void pool.end();
  }
}

const noFilters = { externalTables: [], externalEnums: [] };

const migrationsList = (baseDir: string, migrations: Migration[]) => ({
  baseDir,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
});

let engineModule: Promise<EngineModule> | undefined;

/** Bound once: its timers still call into the instance they were made with. */
const loadEngine = () => (engineModule ??= bindEngine());

/** The package's own entry imports the wasm file as a module, which Node 20 cannot; so it is bound by hand. */
async function bindEngine(): Promise<EngineModule> {
  const engine = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule;
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}
