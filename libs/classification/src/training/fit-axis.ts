import { analyze } from '../features/analyze.js';
import { DENSE_FEATURES } from '../features/dense-features.js';
import {
  type Axis,
  DENSE_ROWS,
  denseVector,
  gramRow,
  nonZero,
  toVector,
  type Vector,
} from '../features/vectorize.js';
import type { Example } from './dataset.js';
import { type FitOptions, fitMultinomial, type TrainingRow } from './fit-multinomial.js';

/** An example with its features, ready for any number of fits. */
export interface PreparedExample extends Example {
  row: TrainingRow;
  dense: Float32Array;
}

type Settings = Omit<FitOptions, 'classes' | 'seed' | 'denseFeatures'> & {
  /** Rows of a source of n weigh n to minus this. */
  sourceBalance: number;
};

/** Settings found by cross-validation. */
export const FIT_SETTINGS: Record<Axis, Settings> = {
  task: {
    epochs: 14,
    rate: 0.07,
    denseL2: 1e-3,
    sparseL2: 3e-4,
    denseDropout: 0.2,
    gramDropout: 0.45,
    allGramsDropout: 0.25,
    labelSmoothing: 0.05,
    neighbourSmoothing: 0,
    sourceBalance: 0.5,
  },
  complexity: {
    epochs: 12,
    rate: 0.03,
    denseL2: 1e-4,
    sparseL2: 3e-4,
    denseDropout: 0.25,
    gramDropout: 0.5,
    allGramsDropout: 0.1,
    labelSmoothing: 0.05,
    neighbourSmoothing: 0.1,
    sourceBalance: 0.3,
  },
};

const CLASS_BALANCE = 0.3;

/** Reads every example once. */
export function prepareExamples(examples: readonly Example[], axis: Axis): PreparedExample[] {
  return examples.map((example) => {
    const analysis = analyze(example.prompt);
    const dense = denseVector(analysis);
    const row = trainingRow(toVector(analysis, nonZero(dense), axis), example.label);
    return { ...example, row, dense };
  });
}

/** One vector as plain rows and values: the dense features, their copies if augmented, then the n-grams. */
function trainingRow(vector: Vector, label: number): TrainingRow {
  const { dense, grams, gramValue, augmented } = vector;
  const copies = augmented ? dense.index.map((feature) => DENSE_FEATURES + feature) : [];
  const gramRows = Array.from({ length: grams.count }, (_, at) => gramRow(vector, at));
  const denseCount = dense.index.length + copies.length;
  const index = Int32Array.from([...dense.index, ...copies, ...gramRows]);
  const value = new Float32Array(index.length).fill(gramValue, denseCount);
  value.set(dense.value);
  if (augmented) value.set(dense.value, dense.index.length);
  return { index, value, denseCount, label, weight: 1 };
}

/** Fits one axis on balanced examples; the mean over `seeds` fits is returned (an ensemble in one model). */
export function fitAxis(
  examples: readonly PreparedExample[],
  axis: Axis,
  classes: number,
  seeds: readonly number[],
): Float32Array {
  const { sourceBalance, ...settings } = FIT_SETTINGS[axis];
  const rows = balancedRows(examples, sourceBalance);
  const fits = seeds.map((seed) =>
    fitMultinomial(rows, { ...settings, denseFeatures: DENSE_ROWS, classes, seed }),
  );
  return fits[0].map((_, at) => fits.reduce((sum, fit) => sum + fit[at], 0) / fits.length);
}

/** Mean dense features of each class, weighted like the fit. */
export function fitCentroids(examples: readonly PreparedExample[], classes: number): Float32Array {
  const sums = new Float32Array(DENSE_FEATURES * classes);
  const totals = new Float32Array(classes);
  for (const { dense, label, weight } of examples) {
    totals[label] += weight;
    for (let at = 0; at < DENSE_FEATURES; at++) sums[at * classes + label] += dense[at] * weight;
  }
  return sums.map((sum, at) => sum / Math.max(totals[at % classes], 1e-9));
}

/** Large sources and classes count less for each row, so that none dominates; weights average 1. */
function balancedRows(examples: readonly PreparedExample[], sourceBalance: number): TrainingRow[] {
  const sources = countBy(examples, (example) => sourceKey(example));
  const classes = countBy(examples, (example) => String(example.label));
  const rows = examples.map((example) => {
    const bySource = sources.get(sourceKey(example))! ** -sourceBalance;
    const byClass = classes.get(String(example.label))! ** -CLASS_BALANCE;
    return { ...example.row, weight: example.weight * bySource * byClass };
  });
  const mean = rows.reduce((sum, row) => sum + row.weight, 0) / Math.max(rows.length, 1);
  return rows.map((row) => ({ ...row, weight: row.weight / mean }));
}

function sourceKey(example: Example): string {
  return example.synthetic ? `${example.source}:${example.lang}:${example.label}` : example.source;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
