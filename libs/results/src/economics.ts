import { controlArm, type Experiment } from '#experiments';
import {
  emptyMoments,
  emptyPairMoments,
  holdoutLift,
  mergeMoments,
  mergePairMoments,
  pairsFromMoments,
  savings,
  type Moments,
} from '#inference';
import type { Beliefs } from './beliefs.js';
import { costPerRequest } from './cell.js';
import type { SegmentCells } from './cells-by-segment.js';
import { ownDifference, ownDifferenceInterval, ownMean, toPair } from './own-scale.js';
import type { OutcomeRow } from './result-facts.js';
import type { ResultsView } from './results.view.js';

/** Lanes whose arm was chosen by routing; the others were dictated by the experiment's state. */
const ROUTED_LANES = new Set(['policy', 'sticky', 'override', 'onlyFeasible']);

/** What routing earned over the traffic that always got the control. */
export function summariseHoldout(
  { objective }: Experiment,
  rows: readonly OutcomeRow[],
): ResultsView['holdout'] {
  const holdout = rewardsOf(rows, (lane) => lane === 'holdout');
  const routed = rewardsOf(rows, (lane) => ROUTED_LANES.has(lane));
  const lift = holdoutLift(pairsFromMoments(routed), pairsFromMoments(holdout));
  if (!lift) return null;
  const relative = objective.min === 0 && objective.direction === 'increase' ? lift.relative : null;
  return {
    holdoutDecisions: holdout.count,
    routedDecisions: routed.count,
    holdoutMean: ownMean(holdout.sum / holdout.count, objective),
    routedMean: ownMean(routed.sum / routed.count, objective),
    difference: ownDifference(lift.difference.estimate, objective),
    interval: ownDifferenceInterval(lift.difference.interval, objective),
    anytimeInterval: ownDifferenceInterval(lift.anytime, objective),
    relativeLift: relative?.estimate ?? null,
  };
}

function rewardsOf(rows: readonly OutcomeRow[], wanted: (lane: string) => boolean): Moments {
  const moments = emptyMoments();
  for (const { lane, rewards, rewardSum, rewardSq } of rows)
    if (wanted(lane)) mergeMoments(moments, { count: rewards, sum: rewardSum, sumSquares: rewardSq });
  return moments;
}

/** What routing saved against sending all of the observed traffic to one arm. */
export function summariseSavings(
  experiment: Experiment,
  segments: SegmentCells,
  beliefs: Beliefs,
): ResultsView['savings'] {
  const control = controlArm(experiment).position;
  return {
    allControl: savingsAgainst(experiment, segments, control),
    allStrongest: savingsAgainst(experiment, segments, strongestArm(experiment, beliefs)),
  };
}

/** The arm that is believed best among those marked strong, or among all when none is marked. */
function strongestArm({ arms }: Experiment, beliefs: Beliefs): number {
  const marked = arms.filter((arm) => arm.strong);
  return (marked.length > 0 ? marked : arms).reduce((best, arm) =>
    beliefs[arm.position].mean > beliefs[best.position].mean ? arm : best,
  ).position;
}

function savingsAgainst(experiment: Experiment, segments: SegmentCells, reference: number) {
  const found = savings(
    [...segments.values()].map((cells) => {
      const others = emptyPairMoments();
      cells.forEach((cell, arm) => arm !== reference && mergePairMoments(others, costPerRequest(cell)));
      return { reference: costPerRequest(cells[reference]), others };
    }),
  );
  return (
    found && {
      arm: experiment.arms[reference].key,
      savedUsd: found.total.estimate,
      interval: toPair(found.total.interval),
      savedUsdPerRequest: found.perRequest.estimate,
      intervalPerRequest: toPair(found.perRequest.interval),
      coveredShare: found.coveredShare,
    }
  );
}
