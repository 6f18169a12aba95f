import type { TreeModel } from '#rephrase';
import { binRows, type BinnedRows } from './bin-rows.js';
import { seededRandom } from './seeded-random.js';

/** Rows to learn from: one feature vector, label and weight each. */
export interface TrainingRows {
  features: readonly (readonly number[])[];
  labels: readonly number[];
  weights: readonly number[];
}

export interface BoostingOptions {
  trees: number;
  depth: number;
  learningRate: number;
  /** L2 penalty on leaf values, in units of weight. */
  ridge: number;
  /** Least curvature (weight times p(1-p)) of a leaf. */
  leafWeight: number;
  /** Share of the features offered to a tree, and of the rows shown to it. */
  featureShare: number;
  rowShare: number;
  /** +1, -1 or 0 per feature: the direction in which it may move the probability. */
  monotone: readonly number[];
  seed: number;
}

/** A node that is still to be split or closed, with the bounds that monotone ancestors put on its value. */
interface OpenLeaf {
  rows: Int32Array;
  node: number;
  depth: number;
  low: number;
  high: number;
}

interface Sums {
  gradient: number;
  curvature: number;
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
  leftValue: number;
  rightValue: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** State of one boosting run; {@link growTrees} is its only user. */
class Booster {
  readonly model: TreeModel;
  private readonly binned: BinnedRows;
  private readonly count: number;
  private readonly random: () => number;
  private readonly scores: Float64Array;
  private readonly gradients: Float64Array;
  private readonly curvatures: Float64Array;
  private readonly gradientSums = new Float64Array(64);
  private readonly curvatureSums = new Float64Array(64);

  constructor(
    private readonly rows: TrainingRows,
    private readonly options: BoostingOptions,
  ) {
    const positive = rows.labels.reduce((sum, label, row) => sum + label * rows.weights[row], 0);
    const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
    this.model = {
      bias: Math.log(positive / (total - positive)),
      roots: [],
      feature: [],
      value: [],
      left: [],
    };
    this.binned = binRows(rows.features);
    this.count = rows.features[0].length;
    this.random = seededRandom(options.seed);
    this.scores = new Float64Array(rows.labels.length).fill(this.model.bias);
    this.gradients = new Float64Array(rows.labels.length);
    this.curvatures = new Float64Array(rows.labels.length);
  }

  /** First and second derivatives of the logistic loss at the present scores. */
  differentiate(): void {
    const { labels, weights } = this.rows;
    for (let row = 0; row < labels.length; row++) {
      const probability = 1 / (1 + Math.exp(-this.scores[row]));
      this.gradients[row] = weights[row] * (probability - labels[row]);
      this.curvatures[row] = Math.max(1e-9, weights[row] * probability * (1 - probability));
    }
  }

  growTree(): void {
    const { model, options, random } = this;
    const shown = Int32Array.from(this.rows.labels.keys()).filter(() => random() < options.rowShare);
    const offered = Array.from({ length: this.count }, (_, f) => f).filter(
      () => random() < options.featureShare,
    );
    const root = model.feature.push(-1) - 1;
    model.roots.push(root);
    const open: OpenLeaf[] = [{ rows: shown, node: root, depth: 0, low: -Infinity, high: Infinity }];
    for (let leaf = open.pop(); leaf !== undefined; leaf = open.pop()) {
      const split = leaf.depth < options.depth ? this.bestSplit(leaf, offered) : null;
      if (split === null) this.close(leaf);
      else open.push(...this.divide(leaf, split));
    }
    for (let row = 0; row < this.scores.length; row++) this.scores[row] += this.valueOf(root, row);
  }

  private valueOf(root: number, row: number): number {
    const { feature, value, left } = this.model;
    const values = this.rows.features[row];
    let node = root;
    while (feature[node] >= 0) node = left[node] + (values[feature[node]] <= value[node] ? 0 : 1);
    return value[node];
  }

  private sums(rows: Int32Array): Sums {
    const sums: Sums = { gradient: 0, curvature: 0 };
    for (const row of rows) {
      sums.gradient += this.gradients[row];
      sums.curvature += this.curvatures[row];
    }
    return sums;
  }

  private leafValue(gradient: number, curvature: number, leaf: OpenLeaf): number {
    return clamp(-gradient / (curvature + this.options.ridge), leaf.low, leaf.high);
  }

  /** Fall of the penalised loss at a leaf value (Chen and Guestrin 2016, eq. 4). */
  private fall(gradient: number, curvature: number, value: number): number {
    return -(gradient * value + 0.5 * (curvature + this.options.ridge) * value * value);
  }

  private fillHistogram(rows: Int32Array, feature: number): void {
    this.gradientSums.fill(0);
    this.curvatureSums.fill(0);
    for (const row of rows) {
      const bin = this.binned.bins[row * this.count + feature];
      this.gradientSums[bin] += this.gradients[row];
      this.curvatureSums[bin] += this.curvatures[row];
    }
  }

  private bestSplit(leaf: OpenLeaf, offered: readonly number[]): Split | null {
    const all = this.sums(leaf.rows);
    const before = this.fall(all.gradient, all.curvature, this.leafValue(all.gradient, all.curvature, leaf));
    let best: Split | null = null;
    for (const feature of offered) {
      this.fillHistogram(leaf.rows, feature);
      best = this.bestBin(leaf, feature, all, before, best);
    }
    return best;
  }

  private bestBin(
    leaf: OpenLeaf,
    feature: number,
    all: Sums,
    before: number,
    known: Split | null,
  ): Split | null {
    const { leafWeight, monotone } = this.options;
    let best = known;
    let gradient = 0;
    let curvature = 0;
    for (let bin = 0; bin < this.binned.edges[feature].length; bin++) {
      gradient += this.gradientSums[bin];
      curvature += this.curvatureSums[bin];
      const restGradient = all.gradient - gradient;
      const restCurvature = all.curvature - curvature;
      if (curvature < leafWeight || restCurvature < leafWeight) continue;
      const leftValue = this.leafValue(gradient, curvature, leaf);
      const rightValue = this.leafValue(restGradient, restCurvature, leaf);
      if (monotone[feature] * (rightValue - leftValue) < 0) continue;
      const after =
        this.fall(gradient, curvature, leftValue) + this.fall(restGradient, restCurvature, rightValue);
      if (after - before > (best?.gain ?? 1e-6))
        best = { gain: after - before, feature, bin, leftValue, rightValue };
    }
    return best;
  }

  private close(leaf: OpenLeaf): void {
    const { gradient, curvature } = this.sums(leaf.rows);
    this.model.feature[leaf.node] = -1;
    this.model.left[leaf.node] = -1;
    this.model.value[leaf.node] = this.options.learningRate * this.leafValue(gradient, curvature, leaf);
  }

  private divide(leaf: OpenLeaf, { feature, bin, leftValue, rightValue }: Split): [OpenLeaf, OpenLeaf] {
    const goesLeft = (row: number): boolean => this.binned.bins[row * this.count + feature] <= bin;
    const node = this.model.feature.push(-1, -1) - 2;
    this.model.feature[leaf.node] = feature;
    this.model.value[leaf.node] = this.binned.edges[feature][bin];
    this.model.left[leaf.node] = node;
    const direction = this.options.monotone[feature];
    const middle = (leftValue + rightValue) / 2;
    const bound = (upper: boolean) =>
      direction === 0 ? {} : upper === direction > 0 ? { high: middle } : { low: middle };
    const base = { depth: leaf.depth + 1, low: leaf.low, high: leaf.high };
    return [
      { ...base, rows: leaf.rows.filter(goesLeft), node, ...bound(true) },
      { ...base, rows: leaf.rows.filter((row) => !goesLeft(row)), node: node + 1, ...bound(false) },
    ];
  }
}

/**
 * Boosted trees on the logistic loss: second-order steps, ridge on the leaves, random rows and features per tree, and
 * monotone bounds (Chen and Guestrin 2016, eq. 4-7). At least one row of each label is needed. Deterministic by seed.
 */
export function growTrees(rows: TrainingRows, options: BoostingOptions): TreeModel {
  const booster = new Booster(rows, options);
  for (let tree = 0; tree < options.trees; tree++) {
    booster.differentiate();
    booster.growTree();
  }
  return booster.model;
}
