/** What is wrong with how an experiment learns, as long as it lasts. */
export interface LearningFault {
  type: 'rewards.missing' | 'cell.silent' | 'metric.constant';
  segment: string | null;
  arm: number | null;
  details: Record<string, number | string>;
}

/** Decisions of one cell whose windows closed lately, and how many of them have a value of their own. */
export interface AnsweredCell {
  segment: string;
  arm: number;
  decisions: number;
  valued: number;
}

/** The objective's values of one arm over its life, rescaled to 0..1. */
export interface ArmRewards {
  arm: number;
  rewards: number;
  rewardSum: number;
  rewardSq: number;
}

/** Fewer decisions or rewards than this prove nothing. */
const SAMPLES_MIN = 100;
const VARIANCE_MIN = 1e-12;

/**
 * No rewards at all; or a cell that nothing moves while others learn; or a metric that never varies, so that there is
 * nothing to learn from it. Pure.
 */
export function findFaults(
  cells: readonly AnsweredCell[],
  arms: readonly ArmRewards[],
  metric: string,
): LearningFault[] {
  return [...silences(cells), ...constants(arms, metric)];
}

function silences(cells: readonly AnsweredCell[]): LearningFault[] {
  const decisions = cells.reduce((sum, cell) => sum + cell.decisions, 0);
  const valued = cells.reduce((sum, cell) => sum + cell.valued, 0);
  if (decisions < SAMPLES_MIN) return [];
  if (valued === 0) return [{ type: 'rewards.missing', segment: null, arm: null, details: { decisions } }];
  return cells
    .filter((cell) => cell.decisions >= SAMPLES_MIN && cell.valued === 0)
    .map(({ segment, arm, ...cell }) => ({
      ...{ type: 'cell.silent' as const, segment, arm },
      details: { decisions: cell.decisions },
    }));
}

function constants(arms: readonly ArmRewards[], metric: string): LearningFault[] {
  return arms
    .filter(({ rewards, rewardSum, rewardSq }) => {
      const mean = rewardSum / rewards;
      return rewards >= SAMPLES_MIN && rewardSq / rewards - mean * mean < VARIANCE_MIN;
    })
    .map(({ arm, rewards }) => ({
      ...{ type: 'metric.constant' as const, segment: null, arm },
      details: { metric, rewards },
    }));
}
