import type { PolicyType } from '#bandit';
import { blindMixQuality, replay, yardsticks } from '#simulation';
import { learnerFor } from './learners.js';
import { readOutcomes } from './read-outcomes.js';

const policies: readonly PolicyType[] = ['thompson', 'topTwoThompson', 'epsilonGreedy', 'ucb1', 'fixed'];

/** Replays outcome files under every policy and prints what each earned, beside the yardsticks. */
export function replayCommand(
  paths: readonly string[],
  options: { orders: number; costPenaltyPerUsd: number; floor: number; policy?: string },
): void {
  for (const path of paths) {
    const { arms, rows } = readOutcomes(path);
    const marks = yardsticks(rows);
    console.log(
      `\n${path}: ${rows.length} rows, ${arms.length} arms, ${options.orders} orders, $ penalty ${options.costPenaltyPerUsd}`,
    );
    console.table({
      'best single': marks.bestSingle,
      'best per segment': marks.bestPerSegment,
      oracle: marks.oracle,
    });
    const table: Record<string, object> = {};
    for (const policy of policies.filter((p) => !options.policy || p === options.policy)) {
      const learner = learnerFor({
        arms,
        policy,
        objective: 'bounded',
        costPenaltyPerUsd: options.costPenaltyPerUsd,
        floor: options.floor,
        pooling: 'hierarchical',
        changes: 'ignore',
      });
      const orders = policy === 'thompson' ? options.orders : Math.min(options.orders, 5);
      const earned = replay(rows, learner, orders);
      const band = 1.96 / Math.sqrt(orders);
      table[policy] = {
        orders,
        quality: earned.quality.toFixed(4),
        '± 95 %': (band * earned.qualityDeviation).toFixed(4),
        '$/request': earned.costUsd.toFixed(6),
        '± $': (band * earned.costDeviation).toFixed(6),
        'quality / best': (earned.quality / marks.bestSingle.quality).toFixed(4),
        'cost / best':
          marks.bestSingle.costUsd > 0 ? (earned.costUsd / marks.bestSingle.costUsd).toFixed(4) : '-',
        'blind mix': blindMixQuality(marks.singles, earned.costUsd).toFixed(4),
        'regret single': (rows.length * (marks.bestSingle.quality - earned.quality)).toFixed(1),
        'regret segment': (rows.length * (marks.bestPerSegment.quality - earned.quality)).toFixed(1),
        'regret oracle': (rows.length * (marks.oracle.quality - earned.quality)).toFixed(1),
      };
    }
    console.table(table);
  }
}
