import type { Outcome, RecordedRequest } from './outcomes.js';
import type { Decided } from './replay.js';

/** Means over a set of requests. */
export interface Earned {
  quality: number;
  costUsd: number;
  /** quality − costPenaltyPerUsd · costUsd */
  objective: number;
}

export interface Comparison {
  requests: number;
  /** What routing by the service earned. */
  routed: Earned;
  /** What always taking one arm would have earned on the same requests. */
  single: Map<string, Earned>;
  /** The expectation of a uniformly random arm on the same requests. */
  uniform: Earned;
  /** The arm with the highest objective in hindsight. */
  bestArm: string;
  cheapestArm: string;
  /** The arm with the highest quality, whatever it costs. */
  strongestArm: string;
}

/** Compares what was earned with what each fixed rule would have earned: the sample knows every arm's outcome. */
export function compare(decided: readonly Decided[], costPenaltyPerUsd: number): Comparison {
  const requests = decided.map(({ request }) => request);
  const arms = Object.keys(requests[0].outcomes);
  const earned = (outcomes: Outcome[]) => mean(outcomes, costPenaltyPerUsd);
  const single = new Map(arms.map((arm) => [arm, earned(requests.map(({ outcomes }) => outcomes[arm]))]));
  const armWithMost = (value: (of: Earned) => number) =>
    arms.reduce((best, arm) => (value(single.get(arm)!) > value(single.get(best)!) ? arm : best));
  return {
    requests: requests.length,
    routed: earned(decided.map(({ request, arm }) => request.outcomes[arm])),
    single,
    uniform: earned(requests.flatMap((request: RecordedRequest) => arms.map((arm) => request.outcomes[arm]))),
    bestArm: armWithMost(({ objective }) => objective),
    cheapestArm: armWithMost(({ costUsd }) => -costUsd),
    strongestArm: armWithMost(({ quality }) => quality),
  };
}

function mean(outcomes: Outcome[], costPenaltyPerUsd: number): Earned {
  const quality = outcomes.reduce((sum, outcome) => sum + outcome.quality, 0) / outcomes.length;
  const costUsd = outcomes.reduce((sum, outcome) => sum + outcome.costUsd, 0) / outcomes.length;
  return { quality, costUsd, objective: quality - costPenaltyPerUsd * costUsd };
}
