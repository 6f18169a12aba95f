import type { Objective } from '#experiments';
import { rescale, type Outcome } from '../fold-events.js';

/** What people or judges say of an answer. */
export type Opinion = 'up' | 'down';

/**
 * Explicit evidence on one answer as a thumb: the objective metric when it was given, else `rating` (0..1), else
 * `success`. A reward of a half or more is a thumb up. Null when nobody has spoken.
 */
export function opinionOf(outcome: Outcome, objective: Objective): Opinion | null {
  const reward = explicitValue(outcome, objective.metric);
  const share =
    reward === null
      ? (explicitValue(outcome, 'rating') ?? explicitValue(outcome, 'success'))
      : rescale(reward, objective);
  if (share === null) return null;
  return share >= 0.5 ? 'up' : 'down';
}

function explicitValue(outcome: Outcome, metric: string): number | null {
  return outcome[metric]?.explicit?.value ?? null;
}
