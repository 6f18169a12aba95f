import { shareAmongLeaders } from './leaders.js';

/** What UCB1 knows of one arm: number of rewards (weighted) and their mean score. */
export interface ArmRecord {
  readonly rewards: number;
  readonly meanScore: number;
}

/**
 * UCB1 (Auer, Cesa-Bianchi & Fischer 2002, figure 1): the greatest mean + √(2 ln N / n), arms without a reward
 * first. Needs a floor in service: it repeats one arm until the next fold.
 */
export function ucb1Weights(arms: readonly ArmRecord[]): number[] {
  const total = arms.reduce((sum, arm) => sum + arm.rewards, 0);
  const index = (arm: ArmRecord) =>
    arm.rewards <= 0 ? Infinity : arm.meanScore + Math.sqrt((2 * Math.log(Math.max(1, total))) / arm.rewards);
  return shareAmongLeaders(arms.map(index));
}
