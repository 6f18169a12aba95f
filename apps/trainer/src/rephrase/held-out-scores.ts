import { wordingLogOdds } from '#rephrase';
import type { Scored } from './measures.js';
import type { LabelledPair } from './read-pairs.js';
import { sourceOf, trainModel, type PreparedPairs } from './train-model.js';

/** A pair with the probability given by a model that has not seen its group or its source. */
export interface HeldOut extends Scored {
  pair: LabelledPair;
}

const FOLDS = 5;

function foldOf(group: string): number {
  let hash = 2166136261;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16777619);
  return (hash >>> 0) % FOLDS;
}

function scoreUnseen(prepared: PreparedPairs, unseen: (pair: LabelledPair) => boolean): HeldOut[] {
  const model = trainModel(prepared, (pair) => !unseen(pair));
  return prepared.pairs.flatMap((pair, index) => {
    if (!unseen(pair)) return [];
    const logOdds = wordingLogOdds(model, prepared.features[index]);
    return [{ pair, label: pair.label, score: 1 / (1 + Math.exp(-logOdds)) }];
  });
}

/** Five folds by group: no conversation is on both sides. */
export const crossValidated = (prepared: PreparedPairs): HeldOut[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    scoreUnseen(prepared, (pair) => foldOf(pair.group) === fold),
  ).flat();

/** Each source scored by a model that has seen nothing of it. */
export function sourcesLeftOut(prepared: PreparedPairs): HeldOut[] {
  const sources = [...new Set(prepared.pairs.map(sourceOf))];
  return sources.flatMap((source) => scoreUnseen(prepared, (pair) => sourceOf(pair) === source));
}
