import { emptyMoments, addValue, type Moments } from '../moments/moments.js';
import { drawIndex, type Rng } from '#bandit';

/** A world of independent rewards and a policy that sees the sums so far. */
export interface SimulatedWorld {
  means: readonly number[];
  drawReward: (arm: number, rng: Rng) => number;
  allocate: (arms: readonly Moments[]) => readonly number[];
}

/** Bernoulli rewards with the given means. */
export const bernoulliWorld = (
  means: readonly number[],
  allocate: SimulatedWorld['allocate'],
): SimulatedWorld => ({
  means,
  allocate,
  drawReward: (arm, rng) => (rng.next() < means[arm] ? 1 : 0),
});

/** Draws `size` decisions with their rewards from one probability vector. */
export function drawBatch(
  world: SimulatedWorld,
  probabilities: readonly number[],
  size: number,
  rng: Rng,
): Moments[] {
  const rewards = world.means.map(emptyMoments);
  for (let i = 0; i < size; i++) {
    const arm = drawIndex(probabilities, rng.next());
    addValue(rewards[arm], world.drawReward(arm, rng));
  }
  return rewards;
}
