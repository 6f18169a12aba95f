import { wait, type ApiClient } from './api-client.js';
import type { RecordedRequest } from './outcomes.js';
import type { Rng } from '#bandit';

/** Rewards come back between these delays, log-uniformly: most within a second, some much later, in any order. */
const DELAY_MIN_MS = 50;
const DELAY_MAX_MS = 5_000;
const DUPLICATE_SHARE = 0.03;
/** Requests under way at once before the sender waits. */
const IN_FLIGHT_MAX = 64;

export interface ReplayOptions {
  experiment: string;
  requestsPerSecond: number;
  classify: boolean;
  rng: Rng;
  /** Called after each decision. */
  onDecision: (decided: Decided) => void;
}

export interface Decided {
  request: RecordedRequest;
  arm: string;
}

export interface Replay {
  /** In the order in which the requests were sent. */
  decided: Decided[];
  rewardsAccepted: number;
  duplicatesSent: number;
  duplicatesRecognised: number;
}

/**
 * Sends the requests at a steady rate and, after a delay of its own, the reward of each: the recorded outcome of the
 * arm that the service chose. Some rewards are delivered twice. Resolves when every reward has been taken in.
 */
export async function replay(
  client: ApiClient,
  requests: RecordedRequest[],
  options: ReplayOptions,
): Promise<Replay> {
  const outcome: Replay = { decided: [], rewardsAccepted: 0, duplicatesSent: 0, duplicatesRecognised: 0 };
  const under = new TasksUnderWay();
  const startedMs = performance.now();
  for (const [index, request] of requests.entries()) {
    const dueMs = startedMs + (index * 1_000) / options.requestsPerSecond;
    if (dueMs > performance.now()) await wait(dueMs - performance.now());
    await under.atMost('decision', IN_FLIGHT_MAX);
    const delayMs = DELAY_MIN_MS * (DELAY_MAX_MS / DELAY_MIN_MS) ** options.rng.next();
    const twice = options.rng.next() < DUPLICATE_SHARE;
    under.add('decision', async () => {
      const { id, arm } = await client.assign(assignmentRequest(request, options));
      outcome.decided[index] = { request, arm };
      options.onDecision({ request, arm });
      under.add('reward', () => deliverReward(client, outcome, { id, arm, request, delayMs, twice }));
    });
  }
  await under.atMost('decision', 0);
  await under.atMost('reward', 0);
  return outcome;
}

function assignmentRequest(request: RecordedRequest, { experiment, classify }: ReplayOptions): object {
  const { prompt, complexity, task } = request;
  return { experiment, ...(classify ? { prompt } : { segment: { complexity, task } }) };
}

interface Delivery {
  id: string;
  arm: string;
  request: RecordedRequest;
  delayMs: number;
  twice: boolean;
}

async function deliverReward(client: ApiClient, outcome: Replay, delivery: Delivery): Promise<void> {
  await wait(delivery.delayMs);
  const { quality, costUsd } = delivery.request.outcomes[delivery.arm];
  const reward = {
    assignmentId: delivery.id,
    metrics: { quality, costUsd },
    source: 'judge',
    eventId: `demo-${delivery.id}`,
  };
  const first = await client.reward(reward);
  outcome.rewardsAccepted += first.accepted;
  if (!delivery.twice) return;
  outcome.duplicatesSent++;
  const second = await client.reward(reward);
  outcome.duplicatesRecognised += second.duplicates;
}

/** Counts asynchronous work by kind; the first failure of any of it is thrown to whoever waits. */
class TasksUnderWay {
  private readonly running = new Map<string, Set<Promise<void>>>();
  private failure: { error: unknown } | null = null;

  add(kind: string, task: () => Promise<void>): void {
    const tasks = this.running.get(kind) ?? new Set();
    this.running.set(kind, tasks);
    const promise = task()
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => tasks.delete(promise));
    tasks.add(promise);
  }

  async atMost(kind: string, count: number): Promise<void> {
    for (;;) {
      if (this.failure) throw this.failure.error;
      const tasks = this.running.get(kind);
      if (!tasks || tasks.size <= count || tasks.size === 0) return;
      await Promise.race(tasks);
    }
  }
}
