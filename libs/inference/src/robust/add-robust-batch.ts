import { mergeMoments, type Moments } from '../moments/moments.js';
import type { RobustState, ScoreSums } from './robust-state.js';

/**
 * Decisions that were drawn from one probability vector (one snapshot, segment and feasible set) and whose metric is
 * final. `rewards[k]` sums the metric over the decisions that arm k served. Arms with probability 0 were not feasible.
 */
export interface RobustBatch {
  probabilities: readonly number[];
  rewards: readonly Moments[];
}

/** Sum and sum of squares of the correction 1{a=k}(r − m)/p over the batch, and its share of trials. */
interface Correction {
  sum: number;
  sumSquares: number;
}

function correction({ count, sum, sumSquares }: Moments, mean: number, probability: number): Correction {
  return {
    sum: (sum - count * mean) / probability,
    sumSquares: (sumSquares - 2 * mean * sum + count * mean * mean) / (probability * probability),
  };
}

function addScores(
  sums: ScoreSums,
  weight: number,
  count: number,
  score: number,
  scoreSquares: number,
): void {
  const weightSquared = weight * weight;
  sums.weight += weight * count;
  sums.weightSquared += weightSquared * count;
  sums.score += weight * score;
  sums.scoreWeightSquared += weightSquared * score;
  sums.scoreSquared += weightSquared * scoreSquares;
}

/** Shrunken mean of the rewards before this batch: one pseudo-observation at the prior mean. */
const predictedMeans = (state: RobustState): number[] =>
  state.observed.map(({ count, sum }) => (sum + state.priorMean) / (count + 1));

/**
 * Folds one batch, in place. Batches must arrive in the order of their decisions, because the scores use the means of
 * the batches before: Γ_t(k) = μ̂(k) + 1{a_t=k}(r_t − μ̂(k))/p_t(k), weighted by √p_t(k).
 *
 * Source: Hadad, Hirshberg, Zhan, Wager & Athey 2021, equations (4), (5) and (11), constant-allocation-rate weights √p.
 * Arm − control uses the score difference, weighted by √(p_k p_c/(p_k + p_c)), the same idea applied to the variance
 * of a difference. A decision in which an arm was not feasible says nothing about that arm and is left out for it.
 * With `unit: user | conversation` one decision is one unit: fold it once, when its window has closed, with the mean of
 * its rewards and the probabilities of its first draw.
 * Not checked: that the probabilities are those that drew the arms.
 */
export function addRobustBatch(state: RobustState, batch: RobustBatch): void {
  const count = batch.rewards.reduce((sum, reward) => sum + reward.count, 0);
  const means = predictedMeans(state);
  const corrections = batch.rewards.map((reward, arm) =>
    correction(reward, means[arm], batch.probabilities[arm]),
  );
  batch.probabilities.forEach((probability, arm) => {
    if (!(probability > 0)) return;
    const { sum, sumSquares } = corrections[arm];
    const mean = means[arm];
    addScores(
      state.arms[arm],
      Math.sqrt(probability),
      count,
      count * mean + sum,
      count * mean * mean + 2 * mean * sum + sumSquares,
    );
    addContrast(state, batch.probabilities, arm, count, means, corrections);
  });
  batch.rewards.forEach((reward, arm) => mergeMoments(state.observed[arm], reward));
  state.decisions += count;
}

function addContrast(
  state: RobustState,
  probabilities: readonly number[],
  arm: number,
  count: number,
  means: number[],
  corrections: Correction[],
): void {
  const control = state.control;
  const [p, q] = [probabilities[arm], probabilities[control]];
  if (arm === control || !(q > 0)) return;
  const gap = means[arm] - means[control];
  const shift = corrections[arm].sum - corrections[control].sum;
  const squares = corrections[arm].sumSquares + corrections[control].sumSquares;
  addScores(
    state.contrasts[arm],
    Math.sqrt((p * q) / (p + q)),
    count,
    count * gap + shift,
    count * gap * gap + 2 * gap * shift + squares,
  );
}

/**
 * Folds one decision with its reward, in place: a batch of one.
 * @param arm index of the arm that was assigned and served
 */
export function addRobustDecision(
  state: RobustState,
  decision: { arm: number; probabilities: readonly number[]; reward: number },
): void {
  const { arm, reward } = decision;
  const rewards = decision.probabilities.map((_, index) =>
    index === arm
      ? { count: 1, sum: reward, sumSquares: reward * reward }
      : { count: 0, sum: 0, sumSquares: 0 },
  );
  addRobustBatch(state, { probabilities: decision.probabilities, rewards });
}
