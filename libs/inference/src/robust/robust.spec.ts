import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Moments } from '../moments/moments.js';
import { addRobustBatch, addRobustDecision } from './add-robust-batch.js';
import { anytimeInterval } from './anytime-interval.js';
import { anytimeMargin, tunedRhoSquared } from './anytime-margin.js';
import { robustEstimate } from './robust-estimate.js';
import { createRobustState, mergeRobustStates, type RobustState } from './robust-state.js';
import { stratifiedEstimates } from './stratified-estimates.js';

interface Row {
  arm: number;
  probabilities: number[];
  reward: number;
}

/** Probabilities and rewards that vary from row to row; every arm is feasible. */
function makeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, t) => {
    const raw = [1 + Math.sin(t) ** 2, 0.5 + Math.cos(3 * t) ** 2, 0.3];
    const total = raw.reduce((a, b) => a + b, 0);
    return { arm: (t * 7) % 3, probabilities: raw.map((p) => p / total), reward: ((t * 13) % 17) / 16 };
  });
}

/** Scores straight from the definition, kept in arrays. */
function scoresByDefinition(rows: Row[], arm: number): { score: number; weight: number }[] {
  return rows.map((row, t) => {
    const past = rows.slice(0, t).filter((other) => other.arm === arm);
    const mean = (0.5 + past.reduce((sum, other) => sum + other.reward, 0)) / (1 + past.length);
    const p = row.probabilities[arm];
    return { score: mean + (row.arm === arm ? (row.reward - mean) / p : 0), weight: Math.sqrt(p) };
  });
}

const rows = makeRows(240);
const folded = () => {
  const state = createRobustState(3, 0);
  rows.forEach((row) => addRobustDecision(state, row));
  return state;
};

describe('robustEstimate', () => {
  it('equals the weighted scores written out from Hadad et al. 2021', () => {
    const state = folded();
    for (const arm of [0, 1, 2]) {
      const scores = scoresByDefinition(rows, arm);
      const weight = scores.reduce((sum, s) => sum + s.weight, 0);
      const mean = scores.reduce((sum, s) => sum + s.weight * s.score, 0) / weight;
      const variance = scores.reduce((sum, s) => sum + (s.weight * (s.score - mean)) ** 2, 0) / weight ** 2;
      const result = robustEstimate(state, arm)!;
      expect(result.estimate).toBeCloseTo(mean, 10);
      expect(result.standardError).toBeCloseTo(Math.sqrt(variance), 10);
    }
  });

  it('is the plain mean when one arm always gets everything', () => {
    const state = createRobustState(2, 0, 0.5);
    rows.forEach(({ reward }) => addRobustDecision(state, { arm: 0, probabilities: [1, 0], reward }));
    const mean = rows.reduce((sum, row) => sum + row.reward, 0) / rows.length;
    expect(robustEstimate(state, 0)!.estimate).toBeCloseTo(mean, 10);
    expect(robustEstimate(state, 1)).toBeNull();
  });

  it('gives one batch of a snapshot the same sums as its decisions scored with the same means', () => {
    const probabilities = [0.5, 0.3, 0.2];
    const rewards: Moments[] = [
      { count: 5, sum: 3, sumSquares: 2.5 },
      { count: 3, sum: 1, sumSquares: 0.5 },
      { count: 2, sum: 2, sumSquares: 2 },
    ];
    const state = createRobustState(3, 0);
    addRobustBatch(state, { probabilities, rewards });
    const expected = [0, 1, 2].map((arm) => {
      const { count, sum } = rewards[arm];
      return Math.sqrt(probabilities[arm]) * (10 * 0.5 + (sum - count * 0.5) / probabilities[arm]);
    });
    state.arms.forEach((sums, arm) => expect(sums.score).toBeCloseTo(expected[arm], 12));
  });

  it('goes on from stored JSON as if it had never stopped', () => {
    let state = createRobustState(3, 0);
    rows.forEach((row) => {
      state = JSON.parse(JSON.stringify(state));
      addRobustDecision(state, row);
    });
    expect(state).toEqual(folded());
  });

  it('compares arms within segments when merged: a hard segment with other shares changes nothing', () => {
    const [easy, hard] = [createRobustState(2, 0), createRobustState(2, 0)];
    const fold = (state: RobustState, p: number, level: number): void => {
      for (let t = 0; t < 500; t++) {
        const arm = t % 10 < 10 * p ? 1 : 0;
        addRobustDecision(state, { arm, probabilities: [1 - p, p], reward: level + 0.1 * arm });
      }
    };
    fold(easy, 0.2, 0.8);
    fold(hard, 0.8, 0.1);
    const [first, second] = stratifiedEstimates([easy, hard], [0, 1]);
    expect(first.mean).toBeCloseTo(0.45, 2);
    expect(second.mean).toBeCloseTo(0.55, 2);
    mergeRobustStates(easy, hard);
    expect(anytimeInterval(easy, 1, { plannedDecisions: 1000 })!.difference).toBeCloseTo(0.1, 2);
  });

  it('leaves out segments in which an arm has hardly any rewards', () => {
    const tried = folded();
    const untried = createRobustState(3, 0);
    addRobustDecision(untried, { arm: 0, probabilities: [0.9, 0.05, 0.05], reward: 1 });
    const arms = [0, 1, 2];
    expect(stratifiedEstimates([tried, untried], arms)).toEqual(stratifiedEstimates([tried], arms));
    expect(stratifiedEstimates([untried], arms).map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('ignores decisions in which the arm was not feasible', () => {
    const state = folded();
    const before = JSON.stringify(state.arms[2]);
    addRobustDecision(state, { arm: 0, probabilities: [0.7, 0.3, 0], reward: 1 });
    expect(JSON.stringify(state.arms[2])).toBe(before);
  });
});

describe('the any-time margin', () => {
  it('equals Theorem 2.2 of Waudby-Smith et al. written out with NumPy', () => {
    expect(anytimeMargin(500 * 1.7, 0.01 / 1.7, 0.05) / 500).toBeCloseTo(0.17820088099291492, 12);
  });

  it('is close to its smallest where ρ was tuned', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        (v, a) => {
          const tuned = anytimeMargin(v, tunedRhoSquared(v, a), a);
          const best = Math.min(
            ...Array.from({ length: 400 }, (_, i) => anytimeMargin(v, 1.05 ** (i - 200) / v, a)),
          );
          expect(tuned / best).toBeLessThan(1.01);
        },
      ),
      { seed: 1, numRuns: 50 },
    );
  });

  it('never shrinks the interval for a smaller chance of missing', () => {
    expect(anytimeMargin(100, 0.1, 0.01)).toBeGreaterThan(anytimeMargin(100, 0.1, 0.05));
  });
});

describe('anytimeInterval', () => {
  it('has nothing to say about the control or about few rewards', () => {
    expect(anytimeInterval(folded(), 0, { plannedDecisions: 100 })).toBeNull();
    expect(anytimeInterval(folded(), 1, { plannedDecisions: 100, minimumRewards: 81 })).toBeNull();
    expect(anytimeInterval(folded(), 1, { plannedDecisions: 100 })).not.toBeNull();
  });

  it('calls a difference exactly when the interval leaves out 0', () => {
    const state = createRobustState(2, 0);
    for (let t = 0; t < 4000; t++)
      addRobustDecision(state, {
        arm: t % 2,
        probabilities: [0.5, 0.5],
        reward: t % 2 === 0 ? (t % 20 < 14 ? 1 : 0) : t % 20 < 17 ? 1 : 0,
      });
    const { difference, interval, differs } = anytimeInterval(state, 1, { plannedDecisions: 4000 })!;
    expect(interval.low).toBeLessThan(difference);
    expect(interval.high).toBeGreaterThan(difference);
    expect(differs).toBe(interval.low > 0 || interval.high < 0);
  });
});
