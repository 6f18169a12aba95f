import {
  costContribution,
  latencyContribution,
  rewardContribution,
  successContribution,
} from '../evidence/contributions.js';
import { negateSums, type Sums } from '../evidence/sums.js';

/** What is known of one decision's outcome; its parts may come together or apart, in any order. */
export interface Outcome {
  /** Of the decision. With it, each part of an outcome counts once however often it is folded. */
  readonly id?: string | number;
  readonly segment?: string;
  /** Key, or position among the arms. */
  readonly arm: string | number;
  readonly reward?: number;
  /** Ratings that the reward is worth, default 1. */
  readonly weight?: number;
  readonly costUsd?: number;
  readonly latencyMs?: number;
  readonly success?: boolean;
  /** Time of the decision: ms under forgetting; under censored feedback the unit of `choose`'s `at`. */
  readonly at?: number;
  /** Time from decision to arrival under censored feedback, ≥ 0. */
  readonly delay?: number;
  /** Takes a folded outcome back. */
  readonly retract?: boolean;
}

/** One part of an outcome, ready to fold. */
export interface OutcomePart {
  /** Unique per decision id, part and direction; null without an id. */
  readonly once: string | null;
  readonly sums: Sums;
}

/** Splits an outcome into its contributions. Throws RangeError for values out of range. */
export function outcomeParts(outcome: Outcome, rescale: (reward: number) => number): OutcomePart[] {
  const { id, reward, weight, costUsd, latencyMs, success, retract, delay } = outcome;
  if (delay !== undefined && !(delay >= 0 && delay < Infinity))
    throw new RangeError(`delay must be at least 0, got ${delay}`);
  const part = (name: string, sums: Sums): OutcomePart => ({
    once: id === undefined ? null : `${id}/${name}${retract ? '/back' : ''}`,
    sums: retract ? negateSums(sums) : sums,
  });
  const parts: OutcomePart[] = [];
  if (reward !== undefined)
    parts.push(part('reward', rewardContribution(rescale(Number(reward)), weight ?? 1)));
  if (costUsd !== undefined) parts.push(part('cost', costContribution(costUsd)));
  if (latencyMs !== undefined) parts.push(part('latency', latencyContribution(latencyMs)));
  if (success !== undefined) parts.push(part('success', successContribution(success)));
  return parts;
}
