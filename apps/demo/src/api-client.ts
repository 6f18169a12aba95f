const RETRIES_MAX = 5;
const REQUEST_TIMEOUT_MS = 30_000;

/** The parts of the API's answers that the demo reads. */
export interface Assignment {
  id: string;
  arm: string;
  propensity: number;
  createdAt: string;
}

export interface ArmResult {
  arm: string;
  assignments: number;
  rewards: number;
  trafficShare: number;
  mean: number;
  interval: [number, number];
  probabilityBest: number;
  costUsdMean: number | null;
}

export interface Results {
  pendingEvents: number;
  totals: { assignments: number; arms: ArmResult[] };
  segments: { segment: { complexity: string; task: string }; assignments: number; arms: ArmResult[] }[];
}

export interface Verification {
  equal: boolean;
  events: number;
  pending: number;
  quarantined: number;
  cells: number;
  differences: unknown[];
}

export interface RewardsAnswer {
  accepted: number;
  duplicates: number;
}

/** A thin client of the HTTP API: one method per call, connections kept alive, refusals thrown with their detail. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly apiKey?: string,
  ) {}

  createExperiment(definition: object): Promise<unknown> {
    return this.send('POST', '/v1/experiments', definition);
  }

  startExperiment(key: string): Promise<unknown> {
    return this.send('POST', `/v1/experiments/${key}/start`);
  }

  assign(request: object): Promise<Assignment> {
    return this.send('POST', '/v1/assignments', request);
  }

  reward(reward: object): Promise<RewardsAnswer> {
    return this.send('POST', '/v1/rewards', reward);
  }

  results(key: string): Promise<Results> {
    return this.send('GET', `/v1/experiments/${key}/results`);
  }

  verify(key: string): Promise<Verification> {
    return this.send('POST', `/v1/experiments/${key}/verify`);
  }

  private async send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(this.url + path, {
        method,
        headers: this.headers(body),
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      const text = await response.text();
      if (response.ok) return JSON.parse(text) as Answer;
      if (response.status !== 429 || attempt > RETRIES_MAX)
        throw new Error(`${method} ${path} was answered ${response.status}: ${detailOf(text)}`);
      await wait(1_000 * Number(response.headers.get('retry-after') ?? 1));
    }
  }

  private headers(body?: object): Record<string, string> {
    return {
      ...(body && { 'content-type': 'application/json' }),
      ...(this.apiKey && { authorization: `Bearer ${this.apiKey}` }),
    };
  }
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function detailOf(text: string): string {
  try {
    const { detail, errors } = JSON.parse(text) as {
      detail?: string;
      errors?: { path: string; message: string }[];
    };
    return [detail, ...(errors ?? []).map(({ path, message }) => `${path} ${message}`)].join(' ');
  } catch {
    return text.slice(0, 200);
  }
}
