import { scoreByCentroid } from './classifiers/centroid.js';
import { type Model, scoreLinear } from './classifiers/linear.js';
import { scoreByRules } from './classifiers/rules.js';
import { ESCALATE_BELOW, type Scores, toVerdict } from './classifiers/verdict.js';
import { type Analysis, analyze } from './features/analyze.js';
import { type ClassifierWeights, FEATURES_FINGERPRINT, unpackAxis } from './model/classifier-weights.js';
import { SHIPPED_WEIGHTS } from './model/shipped-weights.js';
import type { Classifier, ClassifierKind } from './types.js';

/** How to build a classifier. */
export interface ClassifierOptions {
  /** `linear` unless told otherwise. */
  kind?: ClassifierKind;
  /** The output of the training command; the shipped model unless told otherwise. */
  weights?: ClassifierWeights;
  /** Complexity confidence in 0..1 under which the more capable level is taken; 0 never escalates. */
  escalateBelow?: number;
  /** Three rising bounds on `complexityScore` (see `proposeComplexityBoundaries`). */
  boundaries?: readonly number[];
}

const unpacked = new WeakMap<ClassifierWeights, Model>();

/**
 * Builds a classifier; the same prompt always gets the same answer. Decoding the weights costs some
 * milliseconds, once for each artifact. Throws RangeError on bad options or weights for other features.
 */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const { kind = 'linear', escalateBelow = ESCALATE_BELOW, boundaries } = options;
  if (!(escalateBelow >= 0 && escalateBelow <= 1)) {
    throw new RangeError(`escalateBelow must lie in 0..1, not ${escalateBelow}`);
  }
  if (boundaries && !isRising(boundaries)) throw new RangeError('boundaries must be three rising numbers');
  const weights = options.weights ?? SHIPPED_WEIGHTS;
  const score = scorer(kind, weights);
  if (kind !== 'rules') unpack(weights);
  return {
    kind,
    classify: (prompt) => {
      const analysis = analyze(prompt);
      return toVerdict(analysis, score(analysis), { escalateBelow, boundaries });
    },
  };
}

function scorer(kind: ClassifierKind, weights: ClassifierWeights): (analysis: Analysis) => Scores {
  switch (kind) {
    case 'rules':
      return scoreByRules;
    case 'centroid':
      return (analysis) => scoreByCentroid(analysis, unpack(weights));
    case 'linear':
      return (analysis) => scoreLinear(analysis, unpack(weights));
    default:
      throw new RangeError(`Unknown classifier kind: ${String(kind satisfies never)}`);
  }
}

function unpack(weights: ClassifierWeights): Model {
  const known = unpacked.get(weights);
  if (known) return known;
  if (weights.features !== FEATURES_FINGERPRINT) {
    throw new RangeError('These weights were trained on other features: train them again');
  }
  const model = {
    task: unpackAxis(weights.task, 'task'),
    complexity: unpackAxis(weights.complexity, 'complexity'),
  };
  unpacked.set(weights, model);
  return model;
}

function isRising(bounds: readonly number[]): boolean {
  return bounds.length === 3 && bounds[0] <= bounds[1] && bounds[1] <= bounds[2];
}
