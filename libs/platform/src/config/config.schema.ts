import { z } from 'zod';

const blankIsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const integer = (min: number, max: number, fallback: number) =>
  z.preprocess(blankIsUnset, z.coerce.number().int().min(min).max(max).default(fallback));
const text = (fallback: string) => z.preprocess(blankIsUnset, z.string().default(fallback));
const url = (...protocols: string[]) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .refine(
        (value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)) && URL.canParse(value),
        {
          message: `must be a URL starting with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
        },
      )
      .optional(),
  );
/** `name:value,name:value`, for example `simple:0.3,moderate:0.5`. */
const table = <Value extends z.ZodType>(value: Value, fallback: string) =>
  z.preprocess(
    (given) => (blankIsUnset(given) === undefined ? fallback : given),
    z
      .string()
      .transform((line) => Object.fromEntries(line.split(',').map((entry) => entry.trim().split(':', 2))))
      .pipe(z.record(z.string().min(1), value)),
  );
const flag = z.preprocess(
  blankIsUnset,
  z
    .enum(['true', 'false', '1', '0'])
    .transform((value) => value === 'true' || value === '1')
    .optional(),
);

/** Every environment variable the product reads, with its default. `.env.example` is checked against it. */
export const environmentSchema = z.object({
  /** A real PostgreSQL; without it an embedded one is started under DATA_DIR. */
  DATABASE_URL: url('postgres', 'postgresql'),
  /** A real Redis for the job queues; without it they run on PostgreSQL. */
  REDIS_URL: url('redis', 'rediss'),
  /** Starts the names of our keys in Redis, so that installations can share a server. */
  REDIS_PREFIX: text('pointsman'),
  ROLE: z.preprocess(blankIsUnset, z.enum(['api', 'worker', 'all']).default('all')),
  HOST: text('127.0.0.1'),
  /** 0 asks for any free port; unset means 3000 or the next free one. */
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65535).optional()),
  DATA_DIR: text('.pointsman'),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  /** Readable lines instead of JSON; default: only on a terminal. */
  LOG_PRETTY: flag,
  DB_POOL_SIZE: integer(2, 200, 10),
  SNAPSHOT_POLL_MS: integer(50, 60_000, 500),
  BODY_LIMIT_BYTES: integer(1024, 104_857_600, 5_242_880),
  FOLD_DELAY_MS: integer(0, 60_000, 75),
  FOLD_CONCURRENCY: integer(1, 64, 2),
  SWEEP_INTERVAL_MS: integer(100, 3_600_000, 5_000),
  /** Most decisions or rewards that share one commit; 1 commits each alone. */
  COMMIT_BATCH_MAX: integer(1, 10_000, 1_000),
  /** Commits of one kind under way at the same time. */
  COMMIT_CONCURRENCY: integer(1, 64, 4),
  /** Decisions or rewards that must wait before a commit begins beside one under way. */
  COMMIT_BESIDE_MIN: integer(1, 10_000, 64),
  /** Decisions or rewards that may wait for a commit before further ones are refused with 429. */
  COMMIT_QUEUE_MAX: integer(1, 1_000_000, 20_000),
  /** Told of the events of experiments, such as a guardrail that fired. */
  WEBHOOK_URL: url('http', 'https'),
  /** Signs what is sent there (HMAC-SHA256). */
  WEBHOOK_SECRET: z.preprocess(blankIsUnset, z.string().min(16).optional()),
  SHUTDOWN_TIMEOUT_MS: integer(500, 120_000, 8_000),

  /** Which classifier reads prompts, unless a request says otherwise. */
  CLASSIFIER: z.preprocess(blankIsUnset, z.enum(['rules', 'centroid', 'linear', 'llm']).default('linear')),
  /** Verdicts kept in memory, one per distinct prompt; 0 keeps none. */
  CLASSIFIER_CACHE_SIZE: integer(0, 10_000_000, 10_000),
  /** Base URL of an OpenAI-compatible endpoint for the `llm` classifier. */
  LLM_CLASSIFIER_URL: url('http', 'https'),
  LLM_CLASSIFIER_MODEL: text('gpt-4o-mini'),
  LLM_CLASSIFIER_API_KEY: z.preprocess(blankIsUnset, z.string().optional()),
  LLM_CLASSIFIER_TIMEOUT_MS: integer(50, 120_000, 2_000),
  /** Mixed into the salt of what is kept of prompts; unlike the rest of the salt it is not in the database. */
  REPHRASE_SECRET: z.preprocess(blankIsUnset, z.string().min(16).optional()),
  /** Models that the registry starts with; `none` for an empty registry. */
  MODEL_CATALOGUE: text('data/catalogue/models.json'),
  /** Tokens of an answer, by complexity, for estimates of cost. */
  EXPECTED_OUTPUT_TOKENS: table(
    z.coerce.number().int().min(0).max(1_000_000),
    'simple:150,moderate:400,complex:900,expert:1500',
  ),
  /** The quality that POST /v1/route asks for, by complexity. */
  MIN_QUALITY_BY_COMPLEXITY: table(
    z.coerce.number().min(0).max(1),
    'simple:0.3,moderate:0.5,complex:0.65,expert:0.8',
  ),
  /** The capabilities that POST /v1/route asks for, by task; join several with +. */
  CAPABILITIES_BY_TASK: table(z.string().min(1), 'code:code,translation:multilingual'),
});

/** The names of all environment variables, in the order of the schema. */
export const environmentNames = Object.keys(environmentSchema.shape);
