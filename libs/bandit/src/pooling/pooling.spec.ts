import { describe, expect, it } from '@jest/globals';
import { rewardContribution } from '../evidence/contributions.js';
import { addSums, emptySums, scaleSums, type Sums } from '../evidence/sums.js';
import { marginalCdf, marginalMean, marginalVariance } from '../posteriors/marginal-summary.js';
import { createRng } from '../random/rng.js';
import { beliefSource } from './arm-beliefs.js';
import { effectiveTrials, estimateConcentration } from './concentration.js';

const arm = { key: 'a', weight: 1, prior: { mean: 0.5, strength: 2 } };
const objective = (type: 'binary' | 'bounded') => ({
  type,
  costPenaltyPerUsd: 0,
  latencyPenaltyPerSecond: 0,
});
const trials = (n: number, s: number): Sums =>
  addSums(scaleSums(rewardContribution(1), s), scaleSums(rewardContribution(0), n - s));

/** Segments of unequal sizes around 0.7 with their true means. */
function world(seed: number, draw: (mean: number) => () => number) {
  const rng = createRng(seed);
  const truths = Array.from({ length: 40 }, () => rng.beta(0.7 * 20, 0.3 * 20));
  const cells = new Map<string, Sums[]>();
  truths.forEach((mean, i) => {
    const next = draw(mean);
    let sums = emptySums();
    for (let n = 0; n < [1, 4, 12, 40][i % 4]; n++) sums = addSums(sums, rewardContribution(next()));
    cells.set(`s${i}`, [sums]);
  });
  return { truths, cells };
}

describe('pooling', () => {
  it.each(['binary', 'bounded'] as const)(
    '%s: 95 %% intervals of sparse, unequal segments hold the truth in 92 to 98 %% of cases',
    (type) => {
      // 1,200 cells, but cells of one world share its estimates: a standard error of about 0.01 around 0.94–0.95.
      let [hits, count] = [0, 0];
      for (let run = 0; run < 30; run++) {
        const rng = createRng(run + 100);
        const draw = (mean: number) => () =>
          type === 'binary'
            ? Number(rng.next() < mean)
            : Math.min(1, Math.max(0, mean + 0.08 * rng.normal()));
        const { truths, cells } = world(run, draw);
        const beliefs = beliefSource(cells, [arm], objective(type), 'hierarchical');
        truths.forEach((truth, i) => {
          const chance = marginalCdf(beliefs(`s${i}`)[0].marginal, truth);
          if (chance > 0.025 && chance < 0.975) hits++;
          count++;
        });
      }
      expect(hits / count).toBeGreaterThan(0.92);
      expect(hits / count).toBeLessThan(0.985);
    },
  );

  it('an unseen segment starts from the others, and says what it borrowed', () => {
    const cells = new Map([1, 2, 3, 4].map((i) => [`s${i}`, [trials(100, 78 + i)]]));
    const [belief] = beliefSource(cells, [arm], objective('binary'), 'hierarchical')('new');
    expect(marginalMean(belief.marginal)).toBeCloseTo(0.8, 1);
    expect(belief.borrowed!.segments).toBe(4);
    expect(belief.borrowed!.ratings).toBeGreaterThan(5);
  });

  it('backs off to the own task before all', () => {
    const cells = new Map([
      ['simple:code', [trials(200, 180)]],
      ['complex:code', [trials(200, 176)]],
      ['simple:chat', [trials(200, 60)]],
      ['complex:chat', [trials(200, 64)]],
    ]);
    const beliefs = beliefSource(cells, [arm], objective('binary'), 'hierarchical');
    expect(marginalMean(beliefs('expert:code')[0].marginal)).toBeGreaterThan(0.7);
    expect(marginalMean(beliefs('expert:chat')[0].marginal)).toBeLessThan(0.5);
  });

  it('does not pool a lone segment', () => {
    const cells = new Map([['only', [trials(10, 7)]]]);
    const [pooled] = beliefSource(cells, [arm], objective('binary'), 'hierarchical')('only');
    expect(pooled.marginal).toEqual(
      beliefSource(cells, [arm], objective('binary'), 'none')('only')[0].marginal,
    );
    expect(marginalVariance(pooled.marginal)).toBeGreaterThan(0);
  });

  it('trusts like segments more than unlike ones, and counts clustered trials for less', () => {
    const like = [0, 1, 2, 3].map((i) => ({ trials: 100, successes: 79 + i }));
    const unlike = [10, 50, 90, 30].map((successes) => ({ trials: 100, successes }));
    expect(estimateConcentration([{ cells: like, mean: 0.8 }]).typical).toBeGreaterThan(25);
    expect(estimateConcentration([{ cells: unlike, mean: 0.45 }]).typical).toBeLessThan(10);
    expect(effectiveTrials(like, 8).trials).toBeLessThan(400 / 8);
  });
});
