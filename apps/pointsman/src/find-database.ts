import { DataDirInUseError, runningEmbeddedUrl } from '#persistence';
import type { Config, Logger } from '#platform';
import { prepareDatabase } from './prepare-database.js';

/** The service's database for a command-line tool; `release` ends it again if it was started for this. */
export interface FoundDatabase {
  url: string;
  release(): Promise<void>;
}

/** The configured database, the embedded one that the running service has started, or one started for the moment. */
export async function findDatabase(config: Config, logger: Logger): Promise<FoundDatabase> {
  try {
    const { config: connected, embedded } = await prepareDatabase(config, logger);
    return { url: connected.databaseUrl, release: async () => embedded?.stop() };
  } catch (error) {
    const url = error instanceof DataDirInUseError ? runningEmbeddedUrl(config.dataDir) : undefined;
    if (url === undefined) throw error;
    return { url, release: async () => undefined };
  }
}
