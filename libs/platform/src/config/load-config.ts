import { z } from 'zod';
import { environmentSchema } from './config.schema.js';

type Environment = z.infer<typeof environmentSchema>;

export const defaultPort = 3000;

/** The whole configuration of a process, validated and with defaults applied. Durations end in Ms, sizes in Bytes. */
export interface Config {
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  redisPrefix: string;
  role: Environment['ROLE'];
  host: string;
  port: number;
  /** Whether PORT was given; only then a taken port is an error instead of a reason to try the next one. */
  portIsExplicit: boolean;
  dataDir: string;
  logLevel: Environment['LOG_LEVEL'];
  logPretty: boolean | undefined;
  dbPoolSize: number;
  snapshotPollMs: number;
  bodyLimitBytes: number;
  foldDelayMs: number;
  foldConcurrency: number;
  sweepIntervalMs: number;
  commitBatchMax: number;
  commitConcurrency: number;
  commitBesideMin: number;
  commitQueueMax: number;
  shutdownTimeoutMs: number;
  webhookUrl: string | undefined;
  webhookSecret: string | undefined;
  classifier: Environment['CLASSIFIER'];
  classifierCacheSize: number;
  llmClassifierUrl: string | undefined;
  llmClassifierModel: string;
  llmClassifierApiKey: string | undefined;
  llmClassifierTimeoutMs: number;
  rephraseSecret: string | undefined;
  /** A path, taken from the working directory, or `none`. */
  modelCatalogue: string;
  expectedOutputTokens: Record<string, number>;
  minQualityByComplexity: Record<string, number>;
  capabilitiesByTask: Record<string, string[]>;
}

/** A configuration whose database is known: the given one, or the embedded one after it was started. */
export type ConnectedConfig = Config & { databaseUrl: string };

/** The environment does not describe a valid configuration; the message lists every problem on its own line. */
export class ConfigError extends Error {
  constructor(readonly problems: { name: string; message: string }[]) {
    super(
      ['Invalid configuration:', ...problems.map(({ name, message }) => `  ${name}: ${message}`)].join('\n'),
    );
    this.name = 'ConfigError';
  }
}

/**
 * Reads the configuration out of environment variables. Unknown variables are ignored, blank ones count as unset.
 * @throws ConfigError naming all problems at once
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => ({ name: issue.path.join('.'), message: issue.message })),
    );
  return fromEnvironment(parsed.data);
}

function fromEnvironment(env: Environment): Config {
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    redisPrefix: env.REDIS_PREFIX,
    role: env.ROLE,
    host: env.HOST,
    port: env.PORT ?? defaultPort,
    portIsExplicit: env.PORT !== undefined,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL,
    logPretty: env.LOG_PRETTY,
    dbPoolSize: env.DB_POOL_SIZE,
    snapshotPollMs: env.SNAPSHOT_POLL_MS,
    bodyLimitBytes: env.BODY_LIMIT_BYTES,
    foldDelayMs: env.FOLD_DELAY_MS,
    foldConcurrency: env.FOLD_CONCURRENCY,
    sweepIntervalMs: env.SWEEP_INTERVAL_MS,
    commitBatchMax: env.COMMIT_BATCH_MAX,
    commitConcurrency: env.COMMIT_CONCURRENCY,
    commitBesideMin: env.COMMIT_BESIDE_MIN,
    commitQueueMax: env.COMMIT_QUEUE_MAX,
    shutdownTimeoutMs: env.SHUTDOWN_TIMEOUT_MS,
    webhookUrl: env.WEBHOOK_URL,
    webhookSecret: env.WEBHOOK_SECRET,
    classifier: env.CLASSIFIER,
    classifierCacheSize: env.CLASSIFIER_CACHE_SIZE,
    llmClassifierUrl: env.LLM_CLASSIFIER_URL,
    llmClassifierModel: env.LLM_CLASSIFIER_MODEL,
    llmClassifierApiKey: env.LLM_CLASSIFIER_API_KEY,
    llmClassifierTimeoutMs: env.LLM_CLASSIFIER_TIMEOUT_MS,
    rephraseSecret: env.REPHRASE_SECRET,
    modelCatalogue: env.MODEL_CATALOGUE,
    expectedOutputTokens: env.EXPECTED_OUTPUT_TOKENS,
    minQualityByComplexity: env.MIN_QUALITY_BY_COMPLEXITY,
    capabilitiesByTask: listsOf(env.CAPABILITIES_BY_TASK),
  };
}

function listsOf(table: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(table).map(([name, joined]) => [name, joined.split('+')]));
}
