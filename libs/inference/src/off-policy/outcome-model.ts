/**
 * Mean reward per segment and arm for the doubly robust estimator, kept per fold so that a row is never predicted from
 * its own reward. Plain JSON. Two uses: *history only* (one pass: predict, then learn, one fold) and *cross-fitted*
 * (first pass learns every row into its fold, second pass predicts without the row's fold).
 */
export interface OutcomeModel {
  armCount: number;
  folds: number;
  priorMean: number;
  priorStrength: number;
  /** Per segment: counts and sums, index fold·armCount + arm. The entry '' holds all segments together. */
  segments: Record<string, { counts: number[]; sums: number[] }>;
}

export function createOutcomeModel(
  armCount: number,
  { folds = 1, priorMean = 0.5, priorStrength = 10 } = {},
): OutcomeModel {
  return { armCount, folds, priorMean, priorStrength, segments: {} };
}

/** Learns one reward into a fold (0..folds−1), in place. */
export function learnOutcome(
  model: OutcomeModel,
  row: { segment: string; arm: number; reward: number },
  fold = 0,
): void {
  const index = fold * model.armCount + row.arm;
  for (const segment of row.segment === '' ? [''] : ['', row.segment]) {
    const cell = (model.segments[segment] ??= emptyCell(model));
    cell.counts[index] += 1;
    cell.sums[index] += row.reward;
  }
}

const emptyCell = (model: OutcomeModel): { counts: number[]; sums: number[] } => ({
  counts: new Array<number>(model.folds * model.armCount).fill(0),
  sums: new Array<number>(model.folds * model.armCount).fill(0),
});

/**
 * Predicted mean reward of every arm in a segment: the segment's mean, shrunk by `priorStrength` pseudo-rewards towards
 * the arm's mean over all segments, itself shrunk towards `priorMean`.
 * @param withoutFold fold to leave out; omit it for history-only use
 */
export function predictRewards(model: OutcomeModel, segment: string, withoutFold = -1): number[] {
  const arms = Array.from({ length: model.armCount }, (_, arm) => arm);
  return arms.map((arm) => {
    const overall = shrunkenMean(model, '', arm, withoutFold, model.priorMean);
    return segment === '' ? overall : shrunkenMean(model, segment, arm, withoutFold, overall);
  });
}

function shrunkenMean(
  model: OutcomeModel,
  segment: string,
  arm: number,
  withoutFold: number,
  towards: number,
): number {
  const cell = model.segments[segment];
  let count = model.priorStrength;
  let sum = model.priorStrength * towards;
  for (let fold = 0; cell && fold < model.folds; fold++) {
    if (fold === withoutFold) continue;
    count += cell.counts[fold * model.armCount + arm];
    sum += cell.sums[fold * model.armCount + arm];
  }
  return sum / count;
}
