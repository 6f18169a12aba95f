import type { Analysis } from '../features/analyze.js';
import { DENSE_FEATURES, DENSE_NAMES } from '../features/dense-features.js';
import type { SparseFeatures } from '../features/sparse-features.js';
import {
  type Axis,
  DENSE_ROWS,
  denseVector,
  gramRow,
  nonZero,
  toVector,
  type Vector,
} from '../features/vectorize.js';
import type { AxisModel } from '../model/classifier-weights.js';
import type { FeatureReason } from '../types.js';
import { softmax } from './softmax.js';
import type { Scores } from './verdict.js';

const REASONS_PER_AXIS = 5;

/** Both axes of a trained model. */
export interface Model {
  task: AxisModel;
  complexity: AxisModel;
}

/** Multinomial logistic regression over cues, shape and hashed n-grams. */
export function scoreLinear(analysis: Analysis, model: Model): Scores {
  const dense = nonZero(denseVector(analysis));
  const task = toVector(analysis, dense, 'task');
  const complexity = toVector(analysis, dense, 'complexity');
  return {
    kind: 'linear',
    task: softmax(linearScores(task, model.task), model.task.temperature),
    complexity: softmax(linearScores(complexity, model.complexity), model.complexity.temperature),
    taskPlatt: model.task.platt,
    complexityPlatt: model.complexity.platt,
    reasons: (taskLabel, level) => [
      ...explain(analysis, task, model.task, taskLabel, 'task'),
      ...explain(analysis, complexity, model.complexity, level, 'complexity'),
    ],
  };
}

/** Raw scores of one axis: one dot product for each class. */
export function linearScores(vector: Vector, { classes, weights }: AxisModel): Float64Array {
  const scores = new Float64Array(classes);
  const { dense, grams, gramValue } = vector;
  for (let at = 0; at < grams.count; at++) addRow(scores, weights, gramRow(vector, at), 1);
  for (let label = 0; label < classes; label++) scores[label] *= gramValue;
  for (let at = 0; at < dense.index.length; at++) {
    addRow(scores, weights, dense.index[at], dense.value[at]);
    if (vector.augmented) addRow(scores, weights, DENSE_FEATURES + dense.index[at], dense.value[at]);
  }
  return scores;
}

function addRow(scores: Float64Array, weights: Float32Array, row: number, amount: number): void {
  const classes = scores.length;
  for (let label = 0; label < classes; label++) scores[label] += amount * weights[row * classes + label];
}

/** The features that speak most for `label`: rows of weights are centred, so 0 is the mean of all classes. */
function explain(
  analysis: Analysis,
  vector: Vector,
  { classes, weights }: AxisModel,
  label: number,
  axis: Axis,
): FeatureReason[] {
  const { dense, grams, gramValue } = vector;
  const best = new Strongest();
  for (let at = 0; at < dense.index.length; at++) {
    const feature = dense.index[at];
    best.offer(dense.value[at] * weights[feature * classes + label], feature, dense.value[at]);
    if (!vector.augmented) continue;
    const copy = DENSE_FEATURES + feature;
    best.offer(dense.value[at] * weights[copy * classes + label], copy, dense.value[at]);
  }
  for (let at = 0; at < grams.count; at++) {
    best.offer(gramValue * weights[gramRow(vector, at) * classes + label], DENSE_ROWS + at, gramValue);
  }
  return best.found.map(({ weight, feature, value }) => ({
    name: nameOf(analysis, grams, feature),
    value,
    weight,
    axis,
  }));
}

interface Reason {
  weight: number;
  /** A dense feature, its copy, or `DENSE_ROWS` plus the position of an n-gram. */
  feature: number;
  value: number;
}

/** The few offers with the largest positive weight, strongest first. */
class Strongest {
  readonly found: Reason[] = [];
  private floor = 0;

  offer(weight: number, feature: number, value: number): void {
    if (weight > this.floor) this.insert({ weight, feature, value });
  }

  private insert(reason: Reason): void {
    const { found } = this;
    let at = found.length;
    while (at > 0 && found[at - 1].weight < reason.weight) at--;
    found.splice(at, 0, reason);
    if (found.length > REASONS_PER_AXIS) found.pop();
    if (found.length === REASONS_PER_AXIS) this.floor = found[REASONS_PER_AXIS - 1].weight;
  }
}

function nameOf({ tokens }: Analysis, grams: SparseFeatures, feature: number): string {
  if (feature < DENSE_FEATURES) return DENSE_NAMES[feature];
  if (feature < DENSE_ROWS) return `options:${DENSE_NAMES[feature - DENSE_FEATURES]}`;
  const gram = feature - DENSE_ROWS;
  return `text:${tokens.text.slice(tokens.start[grams.from[gram]], tokens.end[grams.to[gram]])}`;
}
