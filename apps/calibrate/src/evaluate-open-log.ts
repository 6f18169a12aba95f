import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  addOffPolicyRow,
  createOffPolicyState,
  createOutcomeModel,
  learnOutcome,
  offPolicyDiagnostics,
  offPolicyEstimate,
  predictRewards,
  type OffPolicyState,
} from '#inference';
import type { Finding } from './finding.js';

const ITEMS = 34;

interface LogRow {
  arm: number;
  position: string;
  reward: number;
  propensity: number;
}

/** Columns: policy, timestamp, item_id, position, click, propensity; grouped by policy, in time order. */
function readLog(path: string): Map<string, LogRow[]> {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const log = new Map<string, LogRow[]>();
  for (const line of text.trim().split('\n').slice(1)) {
    const [policy, , item, position, click, propensity] = line.trim().split(',');
    const rows = log.get(policy) ?? [];
    rows.push({ arm: Number(item), position, reward: Number(click), propensity: Number(propensity) });
    log.set(policy, rows);
  }
  return log;
}

function evaluate(rows: LogRow[], target: (row: LogRow) => number[]): OffPolicyState {
  const state = createOffPolicyState(0.001);
  const model = createOutcomeModel(ITEMS, { priorMean: 0.005, priorStrength: 200 });
  rows.forEach((row, t) => {
    const slices = [t < rows.length / 2 ? 'its first half' : 'its second half', `position ${row.position}`];
    const predictions = predictRewards(model, row.position);
    addOffPolicyRow(state, { ...row, targetProbabilities: target(row), slices }, predictions);
    learnOutcome(model, { segment: row.position, arm: row.arm, reward: row.reward });
  });
  return state;
}

/** Share of every item in a log, per position: the average behaviour of the policy that made it. */
function averageChoice(rows: LogRow[]): (row: LogRow) => number[] {
  const shares = new Map<string, number[]>();
  for (const position of new Set(rows.map((row) => row.position))) {
    const there = rows.filter((row) => row.position === position);
    const counts = new Array<number>(ITEMS).fill(0);
    there.forEach((row) => (counts[row.arm] += 1));
    shares.set(
      position,
      counts.map((count) => count / there.length),
    );
  }
  return ({ position }) => shares.get(position)!;
}

const clickRate = (rows: LogRow[]): number => rows.reduce((sum, row) => sum + row.reward, 0) / rows.length;

function* report(title: string, state: OffPolicyState, truth: number): Generator<string> {
  const found = offPolicyDiagnostics(state);
  yield `${title}; the target's own log: ${truth.toFixed(5)}`;
  for (const estimator of ['ips', 'snips', 'dr'] as const) {
    const { estimate, interval } = offPolicyEstimate(state, estimator);
    yield `  ${estimator.padEnd(6)}${estimate.toFixed(5)}  [${interval.low.toFixed(5)}, ${interval.high.toFixed(5)}]`;
  }
  yield `  rows ${found.rows}, effective ${found.effectiveSampleSize.toFixed(0)}, mean weight ${found.meanWeight.toFixed(4)} ± ${found.standardError.toFixed(4)}, largest ${found.largestWeight.toFixed(0)}`;
  for (const { slice, meanWeight, standardError } of found.slices)
    yield `    ${slice}: mean weight ${meanWeight.toFixed(4)} ± ${standardError.toFixed(4)}`;
  for (const { code, text } of found.refusals) yield `  refused: ${code}. ${text}`;
  for (const { code, text } of found.cautions) yield `  caution: ${code}. ${text}`;
}

/**
 * Evaluates the uniform policy on the Thompson half of an Open Bandit log and the Thompson policy's average behaviour on
 * the uniform half, prints both, and checks that the diagnostics tell the two halves apart.
 */
export function* evaluateOpenLog(path: string, print: (line: string) => void): Generator<Finding> {
  const log = readLog(path);
  const [uniformRows, thompsonRows] = [log.get('random')!, log.get('bts')!];
  const uniform = new Array<number>(ITEMS).fill(1 / ITEMS);
  const onThompson = evaluate(thompsonRows, () => uniform);
  const onUniform = evaluate(uniformRows, averageChoice(thompsonRows));
  for (const line of report('Uniform choice, from the Thompson log', onThompson, clickRate(uniformRows)))
    print(line);
  for (const line of report('Thompson average, from the uniform log', onUniform, clickRate(thompsonRows)))
    print(line);
  const codes = (state: OffPolicyState): string =>
    offPolicyDiagnostics(state)
      .cautions.map(({ code }) => code)
      .join(', ');
  const [noticed, clean] = [codes(onThompson), codes(onUniform)];
  yield {
    claim: 'Thompson log: diagnostics notice simulated propensities and a mean weight far from 1',
    target: 'both cautions',
    figure: noticed,
    holds: noticed.includes('propensitiesNotExact') && noticed.includes('meanWeightFarFromOne'),
  };
  yield {
    claim: 'uniform log: no caution about its propensities',
    target: 'none',
    figure: clean || 'none',
    holds: !clean.includes('propensitiesNotExact') && !clean.includes('meanWeightFarFromOne'),
  };
}
