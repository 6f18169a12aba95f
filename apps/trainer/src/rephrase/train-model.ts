import { FEATURE_NAMES, pairFeatures, sketchMessage, type Sketch, type TreeModel } from '#rephrase';
import { augmentPairs } from './augment-pairs.js';
import { featureDirections } from './feature-directions.js';
import { averageModels } from './average-models.js';
import { growTrees } from './grow-trees.js';
import type { LabelledPair } from './read-pairs.js';

/** Everything that was chosen by hand; the same for cross-validation, left-out sources and the shipped weights. */
export const trainingOptions = {
  trees: 300,
  depth: 4,
  learningRate: 0.06,
  ridge: 3,
  leafWeight: 4,
  featureShare: 0.5,
  rowShare: 0.7,
  /** Models that differ in nothing but chance; their log-odds are averaged. */
  seeds: [1, 2, 3],
  /** 0 weighs rows alike, 1 weighs sources and labels alike. */
  sourceBalance: 0.6,
  /** Weight of a made-up pair, and of one that shows a correction, doubt or thanks; a labelled one weighs 1 on average. */
  augmentedWeight: 0.15,
  augmentedCueWeight: 0.5,
};

/** The features of a data set and of the pairs made from it, computed once for all folds. */
export interface PreparedPairs {
  pairs: readonly LabelledPair[];
  features: number[][];
  augmented: { features: number[]; label: 0 | 1; origin: number; weight: number }[];
}

const cueRecipes = new Set([
  'corrected',
  'bareCorrection',
  'tailCorrection',
  'pushback',
  'closing',
  'transform',
]);

/** Two files of one crowd rewriting task count as one source. */
export const sourceOf = (pair: LabelledPair): string =>
  pair.source === 'canard_two_writers' ? 'canard' : pair.source;

/** Computes features of all pairs and of their augmentations; deterministic. */
export function preparePairs(pairs: readonly LabelledPair[]): PreparedPairs {
  const sketches = new Map<string, Sketch>();
  const sketch = (text: string): Sketch => {
    const known = sketches.get(text) ?? sketchMessage(text, 'training');
    sketches.set(text, known);
    return known;
  };
  const features = (a: string, b: string): number[] => pairFeatures(sketch(a), sketch(b));
  return {
    pairs,
    features: pairs.map(({ a, b }) => features(a, b)),
    augmented: augmentPairs(pairs, 7).map(({ a, b, label, origin, recipe }) => {
      const weight = cueRecipes.has(recipe)
        ? trainingOptions.augmentedCueWeight
        : trainingOptions.augmentedWeight;
      return { features: features(a, b), label, origin, weight };
    }),
  };
}

function rowWeights(pairs: readonly LabelledPair[]): number[] {
  const counts = new Map<string, number>();
  const key = (pair: LabelledPair): string => sourceOf(pair) + pair.label;
  for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1);
  const raw = pairs.map((pair) => (counts.get(key(pair)) ?? 1) ** -trainingOptions.sourceBalance);
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return raw.map((weight) => weight / mean);
}

/** Learns from the chosen pairs and from what was made of them; all others are unseen, their augmentations too. */
export function trainModel(prepared: PreparedPairs, chosen: (pair: LabelledPair) => boolean): TreeModel {
  const kept = [...prepared.pairs.keys()].filter((index) => chosen(prepared.pairs[index]));
  const extra = prepared.augmented.filter(({ origin }) => chosen(prepared.pairs[origin]));
  const rows = {
    features: [...kept.map((index) => prepared.features[index]), ...extra.map((pair) => pair.features)],
    labels: [...kept.map((index) => prepared.pairs[index].label), ...extra.map((pair) => pair.label)],
    weights: [...rowWeights(kept.map((index) => prepared.pairs[index])), ...extra.map((pair) => pair.weight)],
  };
  if (rows.features[0]?.length !== FEATURE_NAMES.length) throw new RangeError('no rows to learn from');
  const { seeds, ...options } = trainingOptions;
  return averageModels(
    seeds.map((seed) => growTrees(rows, { ...options, seed, monotone: featureDirections })),
  );
}
