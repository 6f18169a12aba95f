import { SPARSE_ROWS } from '../features/sparse-features.js';
import { seededRng, shuffled } from './rng.js';

/** One training row: sparse numbers, class, and how much it counts. */
export interface TrainingRow {
  /** Non-zero dense features, then n-grams offset by the number of dense features. */
  index: Int32Array;
  value: Float32Array;
  /** How many of `index` are dense. */
  denseCount: number;
  label: number;
  weight: number;
}

/** How to fit. All rates are per visit of a row. */
export interface FitOptions {
  classes: number;
  denseFeatures: number;
  epochs: number;
  rate: number;
  denseL2: number;
  sparseL2: number;
  /** Probability to leave out one dense feature, one n-gram, or all n-grams of a row. */
  denseDropout: number;
  gramDropout: number;
  allGramsDropout: number;
  /** Share of a label that goes to all classes alike. */
  labelSmoothing: number;
  /** Share of a label that goes to the classes next to it: for ordered classes whose borders are a matter of taste. */
  neighbourSmoothing: number;
  seed: number;
}

/** Weights, row-major: `weights[feature * classes + class]`. */
export type Weights = Float32Array;

/**
 * Multinomial logistic regression by AdaGrad with L2 decay and feature dropout (Duchi, Hazan, Singer 2011,
 * eq. 1; Wager, Wang, Liang 2013). Deterministic by seed. The mean of the weights over the last half of the
 * epochs is returned (Polyak averaging).
 */
export function fitMultinomial(rows: readonly TrainingRow[], options: FitOptions): Weights {
  const size = (options.denseFeatures + SPARSE_ROWS) * options.classes;
  const fit = new Fit(new Float32Array(size), new Float32Array(size).fill(1e-3), options);
  const mean = new Float32Array(size);
  const averageFrom = Math.floor(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    fit.epoch(rows);
    if (epoch >= averageFrom) for (let at = 0; at < size; at++) mean[at] += fit.weights[at];
  }
  const kept = options.epochs - averageFrom;
  for (let at = 0; at < size; at++) mean[at] /= kept;
  return mean;
}

class Fit {
  private readonly rng: () => number;
  private readonly scores: Float64Array;
  private readonly kept: Uint8Array;
  private readonly targets: readonly Float64Array[];

  constructor(
    readonly weights: Float32Array,
    private readonly squares: Float32Array,
    private readonly options: FitOptions,
  ) {
    this.rng = seededRng(options.seed);
    this.scores = new Float64Array(options.classes);
    this.kept = new Uint8Array(20000);
    this.targets = Array.from({ length: options.classes }, (_, label) => smoothedTarget(label, options));
  }

  epoch(rows: readonly TrainingRow[]): void {
    for (const at of shuffled(rows.length, this.rng)) this.visit(rows[at]);
  }

  private visit(row: TrainingRow): void {
    this.dropFeatures(row);
    this.predict(row);
    this.update(row);
  }

  private dropFeatures(row: TrainingRow): void {
    const { denseDropout, gramDropout, allGramsDropout } = this.options;
    const grams = this.rng() >= allGramsDropout;
    for (let at = 0; at < row.index.length; at++) {
      if (at < row.denseCount) this.kept[at] = this.rng() >= denseDropout ? 1 : 0;
      else this.kept[at] = grams && this.rng() >= gramDropout ? 1 : 0;
    }
  }

  private predict(row: TrainingRow): void {
    const { classes, denseDropout, gramDropout } = this.options;
    this.scores.fill(0);
    for (let at = 0; at < row.index.length; at++) {
      if (this.kept[at] === 0) continue;
      const keep = at < row.denseCount ? 1 - denseDropout : 1 - gramDropout;
      const value = row.value[at] / keep;
      const base = row.index[at] * classes;
      for (let label = 0; label < classes; label++) this.scores[label] += value * this.weights[base + label];
    }
    normalise(this.scores);
  }

  private update(row: TrainingRow): void {
    const { classes, rate, denseL2, sparseL2, denseDropout, gramDropout } = this.options;
    const target = this.targets[row.label];
    for (let label = 0; label < classes; label++) {
      this.scores[label] = (this.scores[label] - target[label]) * row.weight;
    }
    for (let at = 0; at < row.index.length; at++) {
      if (this.kept[at] === 0) continue;
      const dense = at < row.denseCount;
      const value = row.value[at] / (dense ? 1 - denseDropout : 1 - gramDropout);
      this.step(row.index[at] * classes, value, dense ? denseL2 : sparseL2, rate);
    }
  }

  private step(base: number, value: number, l2: number, rate: number): void {
    for (let label = 0; label < this.options.classes; label++) {
      const at = base + label;
      const gradient = this.scores[label] * value + l2 * this.weights[at];
      this.squares[at] += gradient * gradient;
      this.weights[at] -= (rate * gradient) / Math.sqrt(this.squares[at]);
    }
  }
}

/** The distribution that a row of this label is fitted to (Diaz, Marathe 2019: soft labels for ordinal classes). */
function smoothedTarget(label: number, options: FitOptions): Float64Array {
  const { classes, labelSmoothing, neighbourSmoothing } = options;
  const target = new Float64Array(classes).fill(labelSmoothing / classes);
  const neighbours = [label - 1, label + 1].filter((other) => other >= 0 && other < classes);
  target[label] += 1 - labelSmoothing - neighbourSmoothing;
  for (const other of neighbours) target[other] += neighbourSmoothing / neighbours.length;
  return target;
}

function normalise(scores: Float64Array): void {
  let top = -Infinity;
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at]);
  let total = 0;
  for (let at = 0; at < scores.length; at++) total += scores[at] = Math.exp(scores[at] - top);
  for (let at = 0; at < scores.length; at++) scores[at] /= total;
}
