import { emptyMoments, type Moments } from '../moments/moments.js';

/**
 * Sums of predictably weighted scores: Σh, Σh², Σh·Γ, Σh²·Γ, Σh²·Γ². They add across segments and time windows, as
 * long as every window was scored with means known before it began.
 */
export interface ScoreSums {
  weight: number;
  weightSquared: number;
  score: number;
  scoreWeightSquared: number;
  scoreSquared: number;
}

/**
 * Running state of the robust estimates of one metric in one segment. Plain JSON. `arms` and `contrasts` are in the
 * order of the experiment's arms; `contrasts[k]` compares arm k with the control and stays empty for the control.
 */
export interface RobustState {
  control: number;
  decisions: number;
  priorMean: number;
  observed: Moments[];
  arms: ScoreSums[];
  contrasts: ScoreSums[];
}

const emptySums = (): ScoreSums => ({
  weight: 0,
  weightSquared: 0,
  score: 0,
  scoreWeightSquared: 0,
  scoreSquared: 0,
});

/**
 * Empty state.
 * @param armCount at least 2
 * @param control index of the control arm
 * @param priorMean guess of the metric's mean before any reward, in the metric's unit; only efficiency depends on it
 */
export function createRobustState(armCount: number, control: number, priorMean = 0.5): RobustState {
  const perArm = <T>(make: () => T): T[] => Array.from({ length: armCount }, make);
  return {
    control,
    decisions: 0,
    priorMean,
    observed: perArm(emptyMoments),
    arms: perArm(emptySums),
    contrasts: perArm(emptySums),
  };
}

function mergeSums(into: ScoreSums, other: ScoreSums): void {
  into.weight += other.weight;
  into.weightSquared += other.weightSquared;
  into.score += other.score;
  into.scoreWeightSquared += other.scoreWeightSquared;
  into.scoreSquared += other.scoreSquared;
}

/**
 * Adds the sums of another segment in place, for the any-time interval over several segments: the merged contrasts
 * average the differences within segments. The merged means of single arms weigh segments differently per arm and must
 * not be compared: use `stratifiedEstimates` for those. Do not go on folding into a merged state, since its running
 * means mix the segments; merge again when a part has changed.
 */
export function mergeRobustStates(into: RobustState, other: RobustState): void {
  into.decisions += other.decisions;
  other.arms.forEach((sums, arm) => mergeSums(into.arms[arm], sums));
  other.contrasts.forEach((sums, arm) => mergeSums(into.contrasts[arm], sums));
  other.observed.forEach(({ count, sum, sumSquares }, arm) => {
    into.observed[arm].count += count;
    into.observed[arm].sum += sum;
    into.observed[arm].sumSquares += sumSquares;
  });
}
