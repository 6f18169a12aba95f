import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Base address of a running service; without it the demo starts one of its own. */
  url: string | undefined;
  /** Sent as a bearer token when given. */
  apiKey: string | undefined;
  seed: number;
  requests: number;
  requestsPerSecond: number;
  /** Let the service classify the prompts in place of sending the file's segments. */
  classify: boolean;
}

export const USAGE = `Replays recorded outcomes of four real models through a running Pointsman.

  npm run demo -- [options]

  --url URL        use the service at URL (or POINTSMAN_URL); otherwise one is started and stopped
  --seed N         order of the requests and of the rewards' delays (default 1; the service's own draws stay random)
  --requests N     how many requests to send, 400 to 100000 (default 5229: the sample in three shuffled passes)
  --rate N         requests per second, 1 to 5000 (default 150)
  --classify       send prompt excerpts and let the service classify them, in place of the sample's segments
  --help           this text

POINTSMAN_API_KEY is sent as a bearer token when it is set.
`;

/** Reads the command line over the environment; answers 'help' when asked for it. Throws with a sentence on a bad option. */
export function readOptions(args: string[], env: Record<string, string | undefined>): DemoOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      seed: { type: 'string', default: '1' },
      requests: { type: 'string', default: '5229' },
      rate: { type: 'string', default: '150' },
      classify: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    url: readUrl(values.url ?? (env.POINTSMAN_URL || undefined)),
    apiKey: env.POINTSMAN_API_KEY || undefined,
    seed: readInteger('--seed', values.seed, 0, 2 ** 32 - 1),
    requests: readInteger('--requests', values.requests, 400, 100_000),
    requestsPerSecond: readInteger('--rate', values.rate, 1, 5_000),
    classify: values.classify,
  };
}

function readInteger(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max)
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${text}"`);
  return value;
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new Error(`"${text}" is not an http(s) address`);
  return text.replace(/\/+$/, '');
}
