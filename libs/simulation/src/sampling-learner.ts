import {
  addSums,
  beliefSource,
  costContribution,
  createRng,
  drawMarginal,
  emptyMonitor,
  emptySums,
  expectedCosts,
  observeReward,
  rewardContribution,
  softReset,
  type ArmSettings,
  type BeliefSource,
  type MonitorState,
  type ObjectiveSettings,
  type Sums,
} from '#bandit';
import type { Learner } from './learner.js';

/** Settings of a learner that draws instead of integrating. */
export interface SamplingOptions {
  readonly arms: readonly ArmSettings[];
  readonly objective: ObjectiveSettings;
  readonly pooling: 'none' | 'hierarchical';
  readonly explorationFloor: number;
  readonly changes: 'reset' | 'ignore';
  /** Ratings that a reset keeps. */
  readonly resetRatings?: number;
  readonly falseAlarmRate?: number;
  readonly seed: number;
}

const refreshShare = 0.02;

/**
 * Thompson sampling by one draw per arm and, with chance K·floor, a uniform arm: exactly the law of the
 * probability table, at a hundredth of its price, for simulations of many runs.
 */
export function samplingLearner(options: SamplingOptions): Learner {
  const { arms, objective, pooling, explorationFloor } = options;
  const rng = createRng(options.seed);
  const cells = new Map<string, Sums[]>();
  const monitors = new Map<string, MonitorState[]>();
  let source: BeliefSource = beliefSource(cells, arms, objective, 'none');
  let [evidence, refreshedAt] = [0, 0];

  const open = (segment: string): Sums[] => {
    const row = cells.get(segment) ?? arms.map(emptySums);
    if (!cells.has(segment)) {
      cells.set(segment, row);
      monitors.set(segment, arms.map(emptyMonitor));
    }
    return row;
  };
  const choose = (segment: string): number => {
    open(segment);
    if (rng.next() < arms.length * explorationFloor) return Math.floor(rng.next() * arms.length);
    if (evidence - refreshedAt > refreshShare * refreshedAt) {
      source = beliefSource(cells, arms, objective, pooling);
      refreshedAt = evidence;
    }
    let [best, top] = [0, -Infinity];
    const priced = objective.costPenaltyPerUsd > 0;
    const costs = priced ? expectedCosts(cells, segment, arms) : null;
    source(segment).forEach(({ marginal }, k) => {
      const draw = drawMarginal(marginal, rng) - (costs ? objective.costPenaltyPerUsd * costs[k] : 0);
      if (draw > top) [best, top] = [k, draw];
    });
    return best;
  };
  const fold: Learner['fold'] = ({ segment, arm, reward, costUsd }) => {
    const row = open(segment);
    row[arm] = addSums(row[arm], rewardContribution(reward));
    if (costUsd !== undefined) row[arm] = addSums(row[arm], costContribution(costUsd));
    evidence++;
    if (options.changes === 'ignore') return;
    const watched = monitors.get(segment)!;
    const step = observeReward(watched[arm], reward, options.falseAlarmRate);
    watched[arm] = step.state;
    if (!step.change) return;
    watched.fill(emptyMonitor());
    row.forEach((sums, k) => (row[k] = softReset(sums, options.resetRatings)));
  };
  return { choose, fold };
}
