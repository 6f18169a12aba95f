import { findConclusions } from './find-conclusions.js';
import { findWarnings } from './find-warnings.js';
import {
  defaultLimits,
  type Recommendation,
  type RecommendationFacts,
  type RecommendationLimits,
} from './recommendation-facts.js';

/**
 * One recommendation with its reasons. Order of rank: anything that makes the numbers untrustworthy (`investigate`),
 * too few samples (`keepRunning`), then `ship` when the leader passes both gates (likelihood ratio and expected loss),
 * `stop` when the control is confirmed or no difference matters, otherwise `keepRunning` with what is still missing.
 *
 * @param changed limits of this experiment that differ from `defaultLimits`
 */
export function recommend(
  facts: RecommendationFacts,
  changed: Partial<RecommendationLimits> = {},
): Recommendation {
  const limits = { ...defaultLimits, ...changed };
  const warnings = findWarnings(facts, limits);
  if (warnings.length > 0) return { recommendation: 'investigate', reasons: warnings };
  return findConclusions(facts, limits);
}
