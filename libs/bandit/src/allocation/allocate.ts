import type { Sums } from '../evidence/sums.js';
import { priceForBudget } from '../budget/shadow-price.js';
import { marginalMean, marginalQuantile } from '../posteriors/marginal-summary.js';
import { beliefSource, type ArmBelief, type BeliefSource, type Borrowed } from '../pooling/arm-beliefs.js';
import { withFloor } from '../policies/exploration-floor.js';
import { policyWeights } from '../policies/policy-weights.js';
import type { PolicySettings } from '../policies/policy-settings.js';
import { warmupWeights } from '../policies/warmup.js';
import { bestArmTable, type BestArmTable, type ScoredArm } from './best-arm-table.js';
import type { ArmSettings, Cells, ObjectiveSettings } from './experiment-settings.js';
import { expectedCosts, expectedLatencies } from './expected-penalties.js';

/** Everything a decision depends on. */
export interface AllocationInput {
  readonly policy: PolicySettings;
  readonly objective: ObjectiveSettings;
  readonly arms: readonly ArmSettings[];
  /** Sums per segment, aligned with `arms`. Segments not in the map have no evidence yet. */
  readonly cells: Cells;
  /** 'complexity:task', or any other name without a colon. */
  readonly segment: string;
  /** Indices into `arms` that may be chosen. */
  readonly feasible: readonly number[];
  /** Assignments so far per arm (aligned with `arms`) in this segment, for warm-up. */
  readonly served?: readonly number[];
  /** Spend allowed on this request on average, US dollars. */
  readonly budget?: { readonly remainingPerRequestUsd: number };
  /** From `beliefSource`, to share pool-wide work between segments of one snapshot. */
  readonly beliefs?: BeliefSource;
}

/** One feasible arm, explained. Means and bounds are of the reward, before penalties. */
export interface ArmSummary {
  readonly mean: number;
  /** 95 % credible interval, cut to the possible range 0..1. */
  readonly low: number;
  readonly high: number;
  /** P(this arm has the highest score, penalties included). */
  readonly probabilityBest: number;
  /**
   * Score given up on average by choosing this arm: ≥ 0, and never more than if some arm had the reward 1, which
   * the heavy tail of a bounded objective's first ratings would allow.
   */
  readonly expectedLoss: number;
  /** Σ of weights behind the arm in this segment. */
  readonly effectiveSamples: number;
  readonly borrowed: Borrowed | null;
}

/** The decision's law. */
export interface Allocation {
  readonly feasible: number[];
  /** Aligned with `feasible`; sums to 1 within 1e-12, each at least the floor. */
  readonly probabilities: number[];
  readonly reason: 'policy' | 'warmup';
  /** Aligned with `feasible`; computed when first read. */
  readonly arms: ArmSummary[];
  /** Reward units one more dollar is worth under the budget; 0 when it does not bind, null without one. */
  readonly shadowPrice: number | null;
  readonly expectedCostUsd: number[];
}

interface Scores {
  readonly beliefs: readonly ArmBelief[];
  readonly costs: readonly number[];
  readonly penalties: readonly number[];
}

function scoreArms(input: AllocationInput): Scores {
  const { arms, cells, segment, feasible, objective } = input;
  const source = input.beliefs ?? beliefSource(cells, arms, objective, input.policy.pooling);
  const all = source(segment);
  const priced = objective.costPenaltyPerUsd > 0 || input.budget !== undefined;
  const costs = priced ? expectedCosts(cells, segment, arms) : arms.map(() => 0);
  const latencies = objective.latencyPenaltyPerSecond > 0 ? expectedLatencies(cells, segment, arms) : null;
  return {
    beliefs: feasible.map((k) => all[k]),
    costs: feasible.map((k) => costs[k]),
    penalties: feasible.map(
      (k) =>
        objective.costPenaltyPerUsd * costs[k] +
        (latencies ? objective.latencyPenaltyPerSecond * latencies[k] : 0),
    ),
  };
}

const scoredAt = ({ beliefs, costs, penalties }: Scores, price: number): ScoredArm[] =>
  beliefs.map(({ marginal }, i) => ({ marginal, shift: 0 - penalties[i] - price * costs[i] }));

function weightsAt(input: AllocationInput, scores: Scores, price: number): number[] {
  const settings = input.feasible.map((k) => input.arms[k]);
  return policyWeights(
    input.policy,
    scoredAt(scores, price),
    scores.beliefs.map((b): Sums => b.own),
    settings,
  );
}

const within01 = (x: number) => Math.min(1, Math.max(0, x));

function summarise(scores: Scores, scored: readonly ScoredArm[], table: BestArmTable): ArmSummary[] {
  const bestPossible = 1 + Math.max(...scored.map((arm) => arm.shift));
  return scores.beliefs.map(({ marginal, own, borrowed }, i) => ({
    mean: marginalMean(marginal),
    low: within01(marginalQuantile(marginal, 0.025)),
    high: within01(marginalQuantile(marginal, 0.975)),
    probabilityBest: table.probabilityBest[i],
    expectedLoss: Math.max(
      0,
      Math.min(table.expectedLoss[i], bestPossible - marginalMean(marginal) - scored[i].shift),
    ),
    effectiveSamples: own.weight,
    borrowed: borrowed && {
      segments: borrowed.segments,
      ratings: Math.round(borrowed.ratings * 10) / 10,
    },
  }));
}

/** Sums p·c over aligned arrays. */
const dot = (p: readonly number[], c: readonly number[]) =>
  p.reduce((sum, share, i) => sum + share * c[i], 0);

function lawWithin(
  input: AllocationInput,
  scores: Scores,
): { probabilities: number[]; price: number | null } {
  const floor = input.policy.explorationFloor;
  const at = (price: number) => withFloor(weightsAt(input, scores, price), floor);
  if (!input.budget) return { probabilities: at(0), price: null };
  const span = Math.max(...scores.costs) - Math.min(...scores.costs);
  if (span <= 0) return { probabilities: at(0), price: 0 };
  const limit = input.budget.remainingPerRequestUsd;
  const solved = priceForBudget(at, (p) => dot(p, scores.costs), limit, 0.1 / span);
  return { probabilities: solved.table, price: solved.price };
}

/**
 * The probabilities with which a request of `segment` goes to each feasible arm: a pure function of stored
 * sums and settings, so the logged propensity is exact. Throws RangeError when nothing is feasible.
 */
export function allocate(input: AllocationInput): Allocation {
  if (input.feasible.length === 0) throw new RangeError('No feasible arm.');
  const scores = scoreArms(input);
  const served = input.served && input.feasible.map((k) => input.served![k] ?? 0);
  const warmup = served ? warmupWeights(served, input.policy.warmupPerArm) : null;
  const law = warmup
    ? { probabilities: withFloor(warmup, input.policy.explorationFloor), price: null }
    : lawWithin(input, scores);
  let arms: ArmSummary[] | null = null;
  return {
    feasible: [...input.feasible],
    probabilities: law.probabilities,
    reason: warmup ? 'warmup' : 'policy',
    get arms() {
      if (arms) return arms;
      const scored = scoredAt(scores, law.price ?? 0);
      return (arms = summarise(scores, scored, bestArmTable(scored)));
    },
    shadowPrice: law.price,
    expectedCostUsd: [...scores.costs],
  };
}
