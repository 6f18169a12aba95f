import { describe, expect, it } from '@jest/globals';
import { createRng, drawIndex } from '#bandit';
import { addRobustBatch, createRobustState, robustEstimate, anytimeInterval } from '#inference';
import { emptyRollup } from '#rewards';
import { addContrast, addScore } from '../../rewards/src/rollups/robust-sums.js';
import type { OutcomeRow } from './result-facts.js';
import { robustStates } from './robust-states.js';

const laws = [
  [0.5, 0.3, 0.2],
  [0.1, 0.8, 0.1],
  [0.05, 0.15, 0.8],
];

function row(block: number, arm: number): OutcomeRow {
  return { ...emptyRollup(), block, segment: 'simple:qa', arm, lane: 'policy', latency: {} };
}

/** 300 decisions from each of three laws, in the roll-ups and in the library's own batches. */
function played() {
  const rng = createRng(7);
  const expected = createRobustState(3, 0);
  const rows: OutcomeRow[] = [];
  laws.forEach((probabilities, block) => {
    const arms = [0, 1, 2].map((arm) => row(block, arm));
    const rewards = [0, 1, 2].map(() => ({ count: 0, sum: 0, sumSquares: 0 }));
    for (let i = 0; i < 300; i++) {
      const arm = drawIndex(probabilities, rng.next());
      const reward = Math.min(1, Math.max(0, 0.3 + 0.2 * arm + 0.3 * (rng.next() - 0.5)));
      const decision = { arm, feasible: [0, 1, 2], probabilities, reward };
      arms.forEach((sums, place) => addScore(sums, decision, place, 1));
      [1, 2].forEach((place) => addContrast(arms[place], decision, place, 0, 1));
      arms[arm].rewards++;
      arms[arm].rewardSum += reward;
      arms[arm].rewardSq += reward * reward;
      rewards[arm].count++;
      rewards[arm].sum += reward;
      rewards[arm].sumSquares += reward * reward;
    }
    addRobustBatch(expected, { probabilities, rewards });
    rows.push(...arms);
  });
  return { rows, expected };
}

describe('robust states from roll-ups', () => {
  it('equal the batch-wise estimates of the inference library', () => {
    const { rows, expected } = played();
    const state = robustStates(rows, 3, 0).get('simple:qa')!;
    for (const arm of [0, 1, 2])
      expect(robustEstimate(state, arm)!.estimate).toBeCloseTo(robustEstimate(expected, arm)!.estimate, 10);
    for (const arm of [1, 2]) {
      const [own, other] = [state, expected].map((one) =>
        anytimeInterval(one, arm, { plannedDecisions: 1000 })!,
      );
      expect(own.interval.low).toBeCloseTo(other.interval.low, 10);
      expect(own.interval.high).toBeCloseTo(other.interval.high, 10);
    }
  });

  it('a decision added and taken back leaves no trace', () => {
    const sums = emptyRollup();
    const decision = { arm: 1, feasible: [0, 1, 2], probabilities: laws[2], reward: 0.7 };
    [1, -1].forEach((sign) => {
      addScore(sums, decision, 1, sign);
      addContrast(sums, decision, 1, 0, sign);
    });
    for (const value of Object.values(sums)) expect(Math.abs(value)).toBeLessThan(1e-12);
  });
});
