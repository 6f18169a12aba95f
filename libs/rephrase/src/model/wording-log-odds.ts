import { FEATURE_NAMES } from '../pair/pair-features.js';
import { treeLogOdds, type TreeModel } from './tree-model.js';

const index = (name: string): number => FEATURE_NAMES.indexOf(name);
const verbatim = index('verbatim');
const continuation = index('continuation');
const statement = index('statement');
const laterContent = index('contentLater');
const correction = index('correction');

/** Log-odds of the trees are multiplied by this: a model is surer of itself than it is right on new domains. */
const TEMPERING = 0.9;

/** Two statements ask for nothing; whatever they share is worth half as much. */
const STATEMENT_TEMPERING = 0.5;

/** Of a repeat, sent again when the answer was there: few things say more clearly that it did not serve. */
const VERBATIM_LOG_ODDS = 4;

/** Of "continue", "thanks", or a message without any word. */
const NOTHING_ASKED_LOG_ODDS = -4;

/** Log-odds by wording alone that the later message asks again: three plain rules, then the trees. */
export function wordingLogOdds(model: TreeModel, features: readonly number[]): number {
  if (features[continuation]) return NOTHING_ASKED_LOG_ODDS;
  if (features[verbatim]) return features[laterContent] > 0 || features[correction] ? VERBATIM_LOG_ODDS : 0;
  const logOdds = TEMPERING * treeLogOdds(model, features);
  return features[statement] && logOdds > 0 ? STATEMENT_TEMPERING * logOdds : logOdds;
}
