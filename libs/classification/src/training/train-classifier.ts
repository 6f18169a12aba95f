import type { Axis } from '../features/vectorize.js';
import { type ClassifierWeights, FEATURES_FINGERPRINT, packAxis } from '../model/classifier-weights.js';
import { COMPLEXITIES, TASKS } from '../types.js';
import {
  crossCalibrated,
  crossValidate,
  groupFold,
  type HeldOut,
  predict,
  CHOOSE,
} from './cross-validate.js';
import type { Example } from './dataset.js';
import { fitAxis, fitCentroids, type PreparedExample, prepareExamples } from './fit-axis.js';
import { fitCalibration, fitTemperature } from './fit-calibration.js';
import { figuresBy, type Figures, figuresOf, type Prediction } from './metrics.js';

/** Figures of one axis under one way to hold out. */
export interface AxisReport {
  all: Figures;
  /** The same rows with unsure ones moved to the more capable level, as a verdict does by default. */
  settled: Figures;
  byMethod: Map<string, Figures>;
  byLanguage: Map<string, Figures>;
  bySource: Map<string, Figures>;
}

/** Everything the model card says about one axis. */
export interface AxisTraining {
  rows: number;
  syntheticRows: number;
  /** Rows of one template or near-identical prompt held out together. */
  grouped: AxisReport;
  /** Each source held out whole, calibration from the grouped run. */
  leaveOneSourceOut: AxisReport;
}

/** A trained classifier and its measured quality. */
export interface TrainingResult {
  weights: ClassifierWeights;
  task: AxisTraining;
  complexity: AxisTraining;
}

const SEEDS = [1, 2, 3, 4];

/** Trains, calibrates and measures both axes. Deterministic: the same examples give the same weights. */
export function trainClassifier(tasks: readonly Example[], complexities: readonly Example[]): TrainingResult {
  const task = trainAxis(tasks, 'task', TASKS.length);
  const complexity = trainAxis(complexities, 'complexity', COMPLEXITIES.length);
  return {
    weights: { features: FEATURES_FINGERPRINT, task: task.weights, complexity: complexity.weights },
    task: task.training,
    complexity: complexity.training,
  };
}

function trainAxis(
  examples: readonly Example[],
  axis: Axis,
  classes: number,
): { weights: ClassifierWeights['task']; training: AxisTraining } {
  const prepared = prepareExamples(examples, axis);
  const grouped = crossValidate(prepared, axis, classes, groupFold);
  const bySource = crossValidate(prepared, axis, classes, (example) => example.source);
  return {
    weights: finalWeights(prepared, axis, classes, grouped),
    training: {
      rows: grouped.length,
      syntheticRows: prepared.length - grouped.length,
      grouped: reportOf(crossCalibrated(grouped, axis)),
      leaveOneSourceOut: reportOf(shiftedPredictions(grouped, bySource, axis)),
    },
  };
}

function shiftedPredictions(
  grouped: readonly HeldOut[],
  bySource: readonly HeldOut[],
  axis: Axis,
): Prediction[] {
  const calibration = fitCalibration(grouped, CHOOSE[axis]);
  return bySource.map((row) => predict(row, axis, calibration));
}

function finalWeights(
  prepared: readonly PreparedExample[],
  axis: Axis,
  classes: number,
  grouped: readonly HeldOut[],
): ClassifierWeights['task'] {
  const { temperature, platt } = fitCalibration(grouped, CHOOSE[axis]);
  const centroidTemperature = fitTemperature(
    grouped.map((row) => ({ scores: row.centroid, label: row.label })),
  );
  const weights = fitAxis(prepared, axis, classes, SEEDS);
  const centroids = fitCentroids(prepared, classes);
  return packAxis({ classes, temperature, platt, weights, centroids, centroidTemperature });
}

function reportOf(predictions: readonly Prediction[]): AxisReport {
  return {
    all: figuresOf(predictions),
    settled: figuresOf(predictions.map((each) => ({ ...each, predicted: each.settled }))),
    byMethod: figuresBy(predictions, (each) => each.method),
    byLanguage: figuresBy(predictions, (each) => each.lang),
    bySource: figuresBy(predictions, (each) => each.source),
  };
}
