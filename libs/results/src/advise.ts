import type { Experiment } from '#experiments';
import {
  anytimeInterval,
  recommend,
  servedVersusIntended,
  type ArmFacts,
  type Interval,
  type Recommendation,
  type RecommendationFacts,
  type RobustState,
} from '#inference';
import type { Beliefs } from './beliefs.js';
import type { Cell } from './cell.js';
import type { Stopping } from './decide-stopping.js';
import type { FiredGuardrail } from './result-facts.js';
import type { RecommendationView, ResultsView } from './results.view.js';
import { PLANNED_DECISIONS } from './summarise-group.js';

/** Decisions without any reward from which on silence is worth a word. */
const SILENCE_MIN = 100;

export interface Evidence {
  cells: readonly Cell[];
  beliefs: Beliefs;
  robust: RobustState | null;
  stopping: Stopping;
  sampleRatio: ResultsView['sampleRatio'];
  driftingArms: readonly number[];
  fired: readonly FiredGuardrail[];
}

/** One recommendation, and every warning whether or not it decided the recommendation. */
export function advise(
  experiment: Experiment,
  evidence: Evidence,
): Pick<ResultsView, 'recommendation' | 'warnings'> {
  const found = recommend(factsOf(experiment, evidence));
  const doubts = found.recommendation === 'investigate' ? found.reasons : [];
  const few = found.reasons.filter(({ code }) => code === 'tooFewSamples');
  return {
    recommendation: toView(found),
    warnings: [...doubts, ...few, ...silence(evidence.cells)].map(({ code, text, numbers }) => ({
      code,
      text,
      numbers: { ...numbers },
    })),
  };
}

function toView({ recommendation, arm, reasons }: Recommendation): RecommendationView {
  return {
    action: recommendation,
    arm: arm ?? null,
    reasons: reasons.map(({ code, text, numbers }) => ({ code, text, numbers: { ...numbers } })),
  };
}

function factsOf(experiment: Experiment, evidence: Evidence): RecommendationFacts {
  const { stopping, sampleRatio } = evidence;
  const keyOf = (position: number) => experiment.arms[position].key;
  return {
    arms: experiment.arms.map(({ key, control, enabled, position }) => ({
      key,
      control,
      enabled,
      ...armFacts(evidence, position),
    })),
    stopping,
    sampleRatio: { pValue: sampleRatio.pValue, sequentialAlarm: sampleRatio.sequentialAlarm },
    displacedArms: displaced(evidence.cells).map(({ arm, share }) => ({ key: keyOf(arm), share })),
    driftingArms: evidence.driftingArms.map(keyOf),
    breachedGuardrails: evidence.fired
      .filter((event) => isInForce(experiment, event))
      .map(({ metric, arm, evidence: { mean, limit } }) => ({
        metric,
        arm: keyOf(arm),
        mean: mean ?? 0,
        limit,
      })),
    plannedDecisions: PLANNED_DECISIONS,
    decisions: evidence.robust?.decisions ?? 0,
  };
}

function armFacts(
  { cells, beliefs, robust }: Evidence,
  position: number,
): Omit<ArmFacts, 'key' | 'control' | 'enabled'> {
  const { assignments, open, pending, sums } = cells[position];
  const observed = robust?.observed[position];
  const rewards = observed?.count ?? 0;
  const mean = observed && rewards > 0 ? observed.sum / rewards : null;
  const constant = observed && mean !== null && observed.sumSquares / rewards - mean * mean < 1e-12;
  return {
    rewards,
    closed: Math.max(0, assignments - open),
    closedWithReward: Math.max(0, sums.rewards - sums.assumed - (open - pending)),
    mean,
    smallest: constant ? mean : mean === null ? null : 0,
    largest: constant ? mean : mean === null ? null : 1,
    difference: differenceOf(robust, position),
    expectedLoss: beliefs[position].expectedLoss,
  };
}

function differenceOf(robust: RobustState | null, position: number): Interval | null {
  const found = robust && anytimeInterval(robust, position, { plannedDecisions: PLANNED_DECISIONS });
  return found?.interval ?? null;
}

/** Arms of which too many decisions were served by another. */
function displaced(cells: readonly Cell[]) {
  const counts = cells.map(({ sums }, arm) =>
    cells.map((_, other) => {
      if (other === arm) return sums.fallbackCount - sums.fallbackSum;
      return other === (arm + 1) % cells.length ? sums.fallbackSum : 0;
    }),
  );
  return servedVersusIntended(counts).filter(({ excessive }) => excessive);
}

/** A guardrail's action that nobody has undone. */
function isInForce({ arms, rolledBack, status }: Experiment, { action, arm }: FiredGuardrail): boolean {
  if (action === 'disableArm') return !arms[arm].enabled;
  return action === 'rollback' ? rolledBack : status === 'paused';
}

function silence(cells: readonly Cell[]) {
  const decisions = cells.reduce((sum, { assignments }) => sum + assignments, 0);
  const rewards = cells.reduce((sum, cell) => sum + cell.sums.rewards, 0);
  const closed = cells.reduce((sum, { assignments, open }) => sum + assignments - open, 0);
  if (decisions < SILENCE_MIN || rewards > 0 || closed > 0) return [];
  const text = `None of ${decisions} decisions has a reward so far; their attribution windows are still open.`;
  return [{ code: 'noRewardsYet', text, numbers: { decisions } }];
}
