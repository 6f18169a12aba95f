import type { Results, Verification } from './api-client.js';
import type { Comparison } from './compare.js';
import type { Replay } from './replay.js';

/** How far below the best single arm the last quarter may end. */
const SHORTFALL_MAX = 0.02;

export interface Claim {
  says: string;
  holds: boolean;
}

export interface Evidence {
  overall: Comparison;
  lastQuarter: Comparison;
  replay: Replay;
  results: Results;
  verification: Verification;
}

/** What the demo sets out to show, and whether this run shows it. */
export function judgeClaims({ overall, lastQuarter, replay, results, verification }: Evidence): Claim[] {
  const objectiveOf = (comparison: Comparison, arm: string) => comparison.single.get(arm)!.objective;
  const shortfall = 1 - lastQuarter.routed.objective / objectiveOf(lastQuarter, lastQuarter.bestArm);
  const { decided, rewardsAccepted, duplicatesSent, duplicatesRecognised } = replay;
  return [
    {
      says: 'the bandit earned more than uniform random',
      holds: overall.routed.objective > overall.uniform.objective,
    },
    {
      says: 'the bandit earned more than always-cheapest',
      holds: overall.routed.objective > objectiveOf(overall, overall.cheapestArm),
    },
    {
      says: `in the last quarter it is within ${100 * SHORTFALL_MAX} % of the best single arm (${percent(-shortfall)})`,
      holds: shortfall <= SHORTFALL_MAX,
    },
    {
      says: `every decision was counted and every reward folded (${results.totals.assignments} and ${verification.events})`,
      holds:
        results.totals.assignments === decided.length &&
        rewardsAccepted === decided.length &&
        verification.events === decided.length &&
        results.pendingEvents === 0,
    },
    {
      says: `${duplicatesSent} rewards were delivered twice and counted once`,
      holds: duplicatesRecognised === duplicatesSent,
    },
    {
      says: `verify replayed the ledger: ${verification.differences.length} differences in ${verification.cells} posteriors`,
      holds: verification.equal && verification.pending === 0 && verification.quarantined === 0,
    },
  ];
}

function percent(share: number): string {
  return `${share >= 0 ? '+' : ''}${(100 * share).toFixed(2)} %`;
}
