import { centroidScores } from '../classifiers/centroid.js';
import { argMax, softmax } from '../classifiers/softmax.js';
import { calibrate, capableLevel, ESCALATE_BELOW, likelyLevel } from '../classifiers/verdict.js';
import type { Axis } from '../features/vectorize.js';
import { foldOf } from './dataset.js';
import { fitAxis, fitCentroids, type PreparedExample } from './fit-axis.js';
import { type Calibration, fitCalibration, type ScoredRow } from './fit-calibration.js';
import type { TrainingRow } from './fit-multinomial.js';
import type { Prediction } from './metrics.js';

/** A held-out row with the scores of a model that never saw its part. */
export interface HeldOut extends ScoredRow {
  example: PreparedExample;
  part: string;
  centroid: Float64Array;
}

const FOLDS = 5;
/** The shipped model averages more fits; two are enough to measure an averaged model. */
const SEEDS = [1, 2];

/** The decision rule of each axis. */
export const CHOOSE: Record<Axis, (probabilities: readonly number[]) => number> = {
  task: argMax,
  complexity: likelyLevel,
};

/** Which part of the data a row is held out with: its group's fold. */
export function groupFold(example: PreparedExample): string {
  return String(foldOf(example.group, FOLDS));
}

/**
 * Scores every real row by a model trained without its part. Rows of other parts that share a group with a
 * held-out row are left out of the training, too. Written rows train every model and are never scored.
 */
export function crossValidate(
  examples: readonly PreparedExample[],
  axis: Axis,
  classes: number,
  partOf: (example: PreparedExample) => string,
): HeldOut[] {
  const real = examples.filter((example) => !example.synthetic);
  const parts = [...new Set(real.map(partOf))];
  return parts.flatMap((part) => {
    const held = real.filter((example) => partOf(example) === part);
    const groups = new Set(held.map((example) => example.group));
    const training = examples.filter(
      (example) => example.synthetic || (partOf(example) !== part && !groups.has(example.group)),
    );
    return scorePart(held, training, axis, classes, part);
  });
}

function scorePart(
  held: readonly PreparedExample[],
  training: readonly PreparedExample[],
  axis: Axis,
  classes: number,
  part: string,
): HeldOut[] {
  const weights = fitAxis(training, axis, classes, SEEDS);
  const centroids = fitCentroids(training, classes);
  const model = {
    classes,
    temperature: 1,
    platt: { slope: 1, offset: 0 },
    weights,
    centroids,
    centroidTemperature: 1,
  };
  return held.map((example) => ({
    example,
    part,
    label: example.label,
    scores: rowScores(example.row, weights, classes),
    centroid: centroidScores(example.dense, model),
  }));
}

function rowScores({ index, value }: TrainingRow, weights: Float32Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let at = 0; at < index.length; at++) {
    for (let label = 0; label < classes; label++) {
      scores[label] += value[at] * weights[index[at] * classes + label];
    }
  }
  return scores;
}

/** Predictions whose calibration was fitted on the other folds only: nothing is measured on what it was fitted to. */
export function crossCalibrated(heldOut: readonly HeldOut[], axis: Axis): Prediction[] {
  const folds = [...new Set(heldOut.map((row) => groupFold(row.example)))];
  return folds.flatMap((fold) => {
    const others = heldOut.filter((row) => groupFold(row.example) !== fold);
    const calibration = fitCalibration(others, CHOOSE[axis]);
    return heldOut
      .filter((row) => groupFold(row.example) === fold)
      .map((row) => predict(row, axis, calibration));
  });
}

/** One prediction under a given calibration. */
export function predict(row: HeldOut, axis: Axis, calibration: Calibration): Prediction {
  const probabilities = softmax(row.scores, calibration.temperature);
  const predicted = CHOOSE[axis](probabilities);
  const { source, lang, method } = row.example;
  const confidence = calibrate(probabilities[predicted], calibration.platt);
  const moves = axis === 'complexity' && confidence < ESCALATE_BELOW;
  const settled = moves ? capableLevel(probabilities, predicted) : predicted;
  return { label: row.label, predicted, settled, confidence, source, lang, method };
}
