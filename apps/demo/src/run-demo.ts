import { resolve } from 'node:path';
import { createRng } from '#bandit';
import { ApiClient, wait, type Results } from './api-client.js';
import { judgeClaims, type Claim } from './claims.js';
import { compare } from './compare.js';
import { ARMS, COST_PENALTY_PER_USD, experimentDefinition } from './experiment.js';
import type { DemoOptions } from './options.js';
import { readOutcomes } from './outcomes.js';
import { Progress } from './progress.js';
import { shuffledPasses } from './shuffle.js';
import { replay } from './replay.js';
import { claimLines, comparisonTable, resultsExcerpt } from './report.js';

const SAMPLE = 'data/demo/outcomes.jsonl.gz';
const SETTLED_WITHIN_MS = 20_000;

type Write = (line: string) => void;

/** Runs the whole story against the service at `url`; answers what it showed. Throws when the service refuses a call. */
export async function runDemo(url: string, options: DemoOptions, write: Write): Promise<Claim[]> {
  const client = new ApiClient(url, options.apiKey);
  const rng = createRng(options.seed);
  const requests = shuffledPasses(readOutcomes(resolve(SAMPLE)), options.requests, rng);
  const key = await startExperiment(client, options.seed);
  write(
    `Experiment ${key} at ${url}: ${requests.length} requests, objective = quality - ${COST_PENALTY_PER_USD} x cost in dollars.`,
  );
  write(
    'Rewards come back after 0.05 to 5 s, out of order, 3 % of them twice. Share of the traffic since the last line:\n',
  );
  const progress = new Progress(ARMS, requests.length, write);
  const replayed = await replay(client, requests, {
    experiment: key,
    requestsPerSecond: options.requestsPerSecond,
    classify: options.classify,
    rng,
    onDecision: (decided) => progress.count(decided),
  });
  const results = await settledResults(client, key, requests.length);
  const verification = await client.verify(key);
  const overall = compare(replayed.decided, COST_PENALTY_PER_USD);
  const lastQuarter = compare(replayed.decided.slice(-Math.floor(requests.length / 4)), COST_PENALTY_PER_USD);
  const claims = judgeClaims({ overall, lastQuarter, replay: replayed, results, verification });
  write(`\nEarned, against fixed rules on the same requests:\n\n${comparisonTable(overall, lastQuarter)}`);
  write(`\nFrom GET /v1/experiments/${key}/results:\n\n${resultsExcerpt(results)}`);
  write(`\n${claimLines(claims)}`);
  return claims;
}

async function startExperiment(client: ApiClient, seed: number): Promise<string> {
  const key = `demo-${seed}-${Date.now().toString(36)}`;
  await client.createExperiment(experimentDefinition(key));
  await client.startExperiment(key);
  return key;
}

/** The results once every decision is counted and every reward folded, or as they are when patience ends. */
async function settledResults(client: ApiClient, key: string, decisions: number): Promise<Results> {
  const deadlineMs = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const results = await client.results(key);
    const settled = results.pendingEvents === 0 && results.totals.assignments === decisions;
    if (settled || performance.now() > deadlineMs) return results;
    await wait(200);
  }
}
