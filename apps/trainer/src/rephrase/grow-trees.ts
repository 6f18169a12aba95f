import type { TreeModel } from '#rephrase';
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
  /** Least weight of a leaf. */
  leafWeight: number;
  /** Share of the features offered to a tree, and of the rows shown to it. */
  featureShare: number;
  rowShare: number;
  /** +1, -1 or 0 per feature: the direction in which it may move the probability. */
  monotone: readonly number[];
  seed: number;
}

const BINS = 32;

interface Binned {
  /** Bin of row r and feature f at r * features + f. */
  bins: Uint8Array;
  /** Upper edge of each bin per feature. */
  edges: number[][];
}

/** Rounded up to five digits, so that the text form of a model tests exactly what was learned. */
const roundUp = (value: number): number => Math.ceil(value * 1e5) / 1e5;

function edgesOf(exact: number[]): number[] {
  const values = exact.map(roundUp);
  const sorted = Float64Array.from(values).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const edge = sorted[Math.floor((bin * sorted.length) / BINS)];
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  const distinct = new Set(values);
  return distinct.size <= BINS ? [...distinct].sort((a, b) => a - b).slice(0, -1) : edges;
}

function binRows(features: TrainingRows['features']): Binned {
  const count = features[0].length;
  const edges = Array.from({ length: count }, (_, f) => edgesOf(features.map((row) => row[f])));
  const bins = new Uint8Array(features.length * count);
  features.forEach((row, r) => {
    for (let f = 0; f < count; f++) {
      let bin = 0;
      while (bin < edges[f].length && row[f] > edges[f][bin]) bin++;
      bins[r * count + f] = bin;
    }
  });
  return { bins, edges };
}

interface Leaf {
  rows: Int32Array;
  node: number;
  depth: number;
  low: number;
  high: number;
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
  leftValue: number;
  rightValue: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Grows boosted trees on the logistic loss with second-order steps and monotone bounds (Chen and Guestrin 2016, eq. 5-7). */
export function growTrees(rows: TrainingRows, options: BoostingOptions): TreeModel {
  const random = seededRandom(options.seed);
  const count = rows.features[0].length;
  const { bins, edges } = binRows(rows.features);
  const positive = rows.labels.reduce((sum, label, r) => sum + label * rows.weights[r], 0);
  const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
  const model: TreeModel = {
    bias: Math.log(positive / (total - positive)),
    roots: [],
    feature: [],
    value: [],
    left: [],
  };
  const scores = new Float64Array(rows.labels.length).fill(model.bias);
  const gradients = new Float64Array(rows.labels.length);
  const curvatures = new Float64Array(rows.labels.length);
  const gradientSums = new Float64Array(BINS);
  const curvatureSums = new Float64Array(BINS);

  const leafValue = (g: number, h: number, leaf: Leaf): number =>
    clamp(-g / (h + options.ridge), leaf.low, leaf.high);
  const objective = (g: number, h: number, value: number): number =>
    -(g * value + 0.5 * (h + options.ridge) * value * value);

  function fillHistogram(leaf: Leaf, feature: number): void {
    gradientSums.fill(0);
    curvatureSums.fill(0);
    for (const row of leaf.rows) {
      const bin = bins[row * count + feature];
      gradientSums[bin] += gradients[row];
      curvatureSums[bin] += curvatures[row];
    }
  }

  function bestSplit(leaf: Leaf, offered: readonly number[]): Split | null {
    let g = 0;
    let h = 0;
    for (const row of leaf.rows) {
      g += gradients[row];
      h += curvatures[row];
    }
    const before = objective(g, h, leafValue(g, h, leaf));
    let best: Split | null = null;
    for (const feature of offered) {
      fillHistogram(leaf, feature);
      let gLeft = 0;
      let hLeft = 0;
      for (let bin = 0; bin < edges[feature].length; bin++) {
        gLeft += gradientSums[bin];
        hLeft += curvatureSums[bin];
        if (hLeft < options.leafWeight || h - hLeft < options.leafWeight) continue;
        const leftValue = leafValue(gLeft, hLeft, leaf);
        const rightValue = leafValue(g - gLeft, h - hLeft, leaf);
        if (options.monotone[feature] * (rightValue - leftValue) < 0) continue;
        const gain =
          objective(gLeft, hLeft, leftValue) + objective(g - gLeft, h - hLeft, rightValue) - before;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin, leftValue, rightValue };
      }
    }
    return best;
  }

  function closeLeaf(leaf: Leaf): void {
    let g = 0;
    let h = 0;
    for (const row of leaf.rows) {
      g += gradients[row];
      h += curvatures[row];
    }
    model.feature[leaf.node] = -1;
    model.left[leaf.node] = -1;
    model.value[leaf.node] = options.learningRate * leafValue(g, h, leaf);
  }

  function openLeaf(leaf: Leaf, split: Split): [Leaf, Leaf] {
    const { feature, bin } = split;
    const left = leaf.rows.filter((row) => bins[row * count + feature] <= bin);
    const right = leaf.rows.filter((row) => bins[row * count + feature] > bin);
    const node = model.feature.length;
    model.feature[leaf.node] = feature;
    model.value[leaf.node] = edges[feature][bin];
    model.left[leaf.node] = node;
    model.feature.push(-1, -1);
    const direction = options.monotone[feature];
    const middle = (split.leftValue + split.rightValue) / 2;
    const base = { depth: leaf.depth + 1, low: leaf.low, high: leaf.high };
    return [
      {
        ...base,
        rows: left,
        node,
        ...(direction > 0 ? { high: middle } : direction < 0 ? { low: middle } : {}),
      },
      {
        ...base,
        rows: right,
        node: node + 1,
        ...(direction > 0 ? { low: middle } : direction < 0 ? { high: middle } : {}),
      },
    ];
  }

  function growTree(): void {
    const shown = Int32Array.from(rows.labels.keys()).filter(() => random() < options.rowShare);
    const offered = Array.from({ length: count }, (_, f) => f).filter(() => random() < options.featureShare);
    const root = model.feature.length;
    model.roots.push(root);
    model.feature.push(-1);
    const open: Leaf[] = [{ rows: shown, node: root, depth: 0, low: -Infinity, high: Infinity }];
    for (let leaf = open.pop(); leaf !== undefined; leaf = open.pop()) {
      const split = leaf.depth < options.depth ? bestSplit(leaf, offered) : null;
      if (split === null) closeLeaf(leaf);
      else open.push(...openLeaf(leaf, split));
    }
    for (let row = 0; row < scores.length; row++) scores[row] += walk(root, row);
  }

  function walk(root: number, row: number): number {
    let node = root;
    while (model.feature[node] >= 0) {
      node = model.left[node] + (rows.features[row][model.feature[node]] <= model.value[node] ? 0 : 1);
    }
    return model.value[node];
  }

  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < scores.length; row++) {
      const probability = 1 / (1 + Math.exp(-scores[row]));
      gradients[row] = rows.weights[row] * (probability - rows.labels[row]);
      curvatures[row] = Math.max(1e-9, rows.weights[row] * probability * (1 - probability));
    }
    growTree();
  }
  return model;
}
