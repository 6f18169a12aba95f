/**
 * What constraints and classification add to a decision, in microseconds: `npm run build && node test/bench/judge.mjs`.
 * Four arms, every constraint asked, prompts of 200 and 2,000 characters.
 */
import { Registry } from 'prom-client';
import { ClassifyPrompt } from '../../dist/libs/assignment/src/classify/classify-prompt.js';
import { ClassificationMetrics } from '../../dist/libs/assignment/src/classify/classification-metrics.js';
import { FeasibleArms } from '../../dist/libs/assignment/src/feasible-arms.js';
import { loadConfig } from '../../dist/libs/platform/src/index.js';

const ROUNDS = 20_000;
const config = loadConfig({});

const declared = (id, usd) => ({
  id,
  provider: 'acme',
  pricesPerMillionTokens: { inputUsd: usd, cachedInputUsd: null, outputUsd: 4 * usd },
  contextWindowTokens: 128_000,
  maxOutputTokens: 8_000,
  typicalLatencyMs: 900,
  quality: { default: 0.8 },
  capabilities: ['code'],
  status: 'active',
});
const models = new Map(['a', 'b', 'c', 'd'].map((id, index) => [id, declared(id, index + 1)]));
const registry = { find: (id) => ({ id, declared: models.get(id) ?? null, observed: null }) };
const arms = [...models.keys()].map((key, position) => ({
  key,
  position,
  model: key,
  enabled: true,
  strong: false,
}));
const experiment = { status: 'running', rolledBack: false, arms };
const constraints = {
  maxCostUsd: 1,
  maxLatencyMs: 2_000,
  minQuality: 0.5,
  providers: ['acme'],
  capabilities: ['code'],
  excludeArms: ['d'],
};
const segment = { complexity: 'moderate', task: 'code', confidence: 1, source: 'caller' };

const feasibleArms = new FeasibleArms(registry, config);
const classify = new ClassifyPrompt({}, new ClassificationMetrics({ registry: new Registry() }), config);

function measure(name, work) {
  for (let round = 0; round < ROUNDS / 10; round++) work(-1 - round);
  const times = new Float64Array(ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    const startedAtMs = performance.now();
    work(round);
    times[round] = (performance.now() - startedAtMs) * 1000;
  }
  times.sort();
  const at = (share) => times[Math.floor(share * ROUNDS)].toFixed(1);
  console.log(`${name}: median ${at(0.5)} us, p99 ${at(0.99)} us`);
}

const text = 'Write a function that parses dates and explain why it is correct. ';
for (const length of [200, 2_000]) {
  const prompt = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const request = { prompt, constraints };
  measure(`judge 4 arms by 6 constraints, ${length} characters`, () =>
    feasibleArms.judge(experiment, request, segment),
  );
  measure(`judge 4 arms by none, ${length} characters`, () =>
    feasibleArms.judge(experiment, { prompt }, segment),
  );
  measure(`classify a known prompt, ${length} characters`, () => classify.execute(prompt));
  measure(`classify a new prompt, ${length} characters`, (round) => classify.execute(`${round} ${prompt}`));
}
