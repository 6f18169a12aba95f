import { emptyMoments, addValue, type Moments } from '../moments/moments.js';
import { drawIndex, type Random } from '../planning/plan-by-simulation.js';

/** A world of independent rewards and a policy that sees the sums so far. */
export interface SimulatedWorld {
  means: readonly number[];
  drawReward: (arm: number, random: Random) => number;
  allocate: (arms: readonly Moments[]) => readonly number[];
}

/** Bernoulli rewards with the given means. */
export const bernoulliWorld = (
  means: readonly number[],
  allocate: SimulatedWorld['allocate'],
): SimulatedWorld => ({
  means,
  allocate,
  drawReward: (arm, random) => (random() < means[arm] ? 1 : 0),
});

/** Draws `size` decisions with their rewards from one probability vector. */
export function drawBatch(
  world: SimulatedWorld,
  probabilities: readonly number[],
  size: number,
  random: Random,
): Moments[] {
  const rewards = world.means.map(emptyMoments);
  for (let i = 0; i < size; i++) {
    const arm = drawIndex(probabilities, random);
    addValue(rewards[arm], world.drawReward(arm, random));
  }
  return rewards;
}
