import { createBandit, type BanditOptions } from '#bandit';
import type { Learner } from './learner.js';

/** The bandit as a service would run it: probability table, floor, logged uniform. */
export function tableLearner(options: BanditOptions): Learner {
  const bandit = createBandit(options);
  return {
    choose: (segment, round) => bandit.choose(segment, { at: round }).armIndex,
    fold: ({ segment, arm, reward, costUsd, decidedAt, arrivedAt }) =>
      void bandit.fold({ segment, arm, reward, costUsd, at: decidedAt, delay: arrivedAt - decidedAt }),
  };
}
