import type { Rng } from '#bandit';
import { emptyMoments, meanOf, mergeMoments } from '../moments/moments.js';
import { addRobustBatch } from '../robust/add-robust-batch.js';
import { robustEstimate } from '../robust/robust-estimate.js';
import { createRobustState } from '../robust/robust-state.js';
import { drawBatch, type SimulatedWorld } from './simulated-batch.js';

/** Per arm, over all runs in which the arm had enough rewards. */
export interface RobustFindings {
  /** Mean of (plain mean − truth): what adaptive allocation does to an average. */
  plainBias: number;
  robustBias: number;
  /** Share of 95 % intervals that hold the truth at the one look at the end. */
  coverage: number;
}

/** Bias and coverage of the robust estimate at the end of adaptive experiments of `batches` snapshots. */
export function studyRobust(
  world: SimulatedWorld,
  { runs, batches, batchSize }: { runs: number; batches: number; batchSize: number },
  rng: Rng,
): RobustFindings[] {
  const sums = world.means.map(() => ({ plain: 0, robust: 0, held: 0, counted: 0 }));
  for (let run = 0; run < runs; run++) {
    const state = createRobustState(world.means.length, 0);
    const arms = world.means.map(emptyMoments);
    for (let batch = 0; batch < batches; batch++) {
      const probabilities = world.allocate(arms);
      const rewards = drawBatch(world, probabilities, batchSize, rng);
      addRobustBatch(state, { probabilities, rewards });
      rewards.forEach((reward, arm) => mergeMoments(arms[arm], reward));
    }
    world.means.forEach((truth, arm) => {
      const result = robustEstimate(state, arm, { minimumRewards: 1 });
      if (!result) return;
      sums[arm].counted += 1;
      sums[arm].plain += meanOf(arms[arm]) - truth;
      sums[arm].robust += result.estimate - truth;
      if (result.interval.low <= truth && truth <= result.interval.high) sums[arm].held += 1;
    });
  }
  return sums.map(({ plain, robust, held, counted }) => ({
    plainBias: plain / counted,
    robustBias: robust / counted,
    coverage: held / counted,
  }));
}
