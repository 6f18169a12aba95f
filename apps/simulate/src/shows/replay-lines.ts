import { join } from 'node:path';
import { blindMixQuality, cheapestAndBestMixQuality, replay, yardsticks } from '#simulation';
import { learnerFor } from '../learners.js';
import { readOutcomes } from '../read-outcomes.js';
import { runsAt, type Effort, type Line, type Measured } from './line.js';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function measureReplay(costPenaltyPerUsd: number, effort: Effort): Measured {
  const { arms, rows } = readOutcomes(join(effort.data!, 'outcomes-judge4.jsonl'));
  const { singles, bestSingle } = yardsticks(rows);
  const orders = runsAt(50, effort);
  const learner = learnerFor({
    arms,
    policy: 'thompson',
    objective: 'bounded',
    costPenaltyPerUsd,
    floor: 0.01,
    pooling: 'hierarchical',
    changes: 'ignore',
  });
  const { quality, costUsd, qualityDeviation } = replay(rows, learner, orders);
  const figure = quality / bestSingle.quality;
  const cost = costUsd / bestSingle.costUsd;
  const mix = cheapestAndBestMixQuality(singles, costUsd);
  const hindsight = blindMixQuality(singles, costUsd);
  const against = (other: number) =>
    `${quality >= other ? 'above' : 'BELOW'} by ${(quality - other).toFixed(4)}`;
  return {
    figure,
    error: qualityDeviation / Math.sqrt(orders) / bestSingle.quality,
    holds: figure >= 0.97 && cost <= 0.6 && quality > mix,
    note:
      `${orders} orders, cost ${percent(cost)} of the best single's, quality ${quality.toFixed(4)}; mix of cheapest and best single ` +
      `for the same money ${mix.toFixed(4)}: ${against(mix)}; best hindsight mix of any singles ` +
      `${hindsight.toFixed(4)}: ${against(hindsight)}`,
  };
}

/** Claims about real outcomes, learned online from a cold start, with the cost in the objective. */
export const replayLines: readonly Line[] = [1, 2, 4, 8].map((penalty) => ({
  name: `judge4, $ penalty ${penalty}: quality / best single`,
  target: '≥ 0.97 at ≤ 60 % of its cost, above the blind mix',
  needsData: true,
  measure: (effort) => measureReplay(penalty, effort),
}));
