import { scoreByRules } from './classifiers/rules.js';
import { type Scores, toVerdict } from './classifiers/verdict.js';
import { type Analysis, analyze } from './features/analyze.js';
import type { Classifier, ClassifierKind } from './types.js';

/** Below this complexity confidence the more capable side is taken, unless told otherwise. */
export const ESCALATE_BELOW = 0.4;

/** How to build a classifier. */
export interface ClassifierOptions {
  kind?: ClassifierKind;
  /** Complexity confidence in 0..1 under which the more capable level is taken; 0 never escalates. */
  escalateBelow?: number;
}

/** Builds a classifier; the same prompt always gets the same answer. Throws RangeError on bad options. */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const { kind = 'linear', escalateBelow = ESCALATE_BELOW } = options;
  if (!(escalateBelow >= 0 && escalateBelow <= 1)) {
    throw new RangeError(`escalateBelow must lie in 0..1, not ${escalateBelow}`);
  }
  const score = scorer(kind);
  return {
    kind,
    classify: (prompt) => {
      const analysis = analyze(prompt);
      return toVerdict(analysis, score(analysis), escalateBelow);
    },
  };
}

function scorer(kind: ClassifierKind): (analysis: Analysis) => Scores {
  return (analysis) => ({ ...scoreByRules(analysis), kind });
}
