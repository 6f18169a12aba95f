import type { Experiment } from '#experiments';
import { emptyMoments, mergeMoments, stoppingDecision, type Moments, type RobustState } from '#inference';
import { momentsLike, type Stratified } from './stratify.js';

export interface Stopping {
  decided: boolean;
  /** Positions. */
  leader: number;
  challenger: number;
  evidence: number;
  threshold: number;
  fewestRewards: number;
}

/**
 * May the experiment stop with a winner? One segment is judged by its rewards as they are. Several are judged by their
 * robust means, mixed by traffic, with the errors that these have.
 */
export function decideStopping(
  { arms, objective }: Experiment,
  states: readonly RobustState[],
  stratified: Stratified,
): Stopping {
  const racing = arms.filter((arm) => arm.enabled).map((arm) => arm.position);
  if (racing.length < 2) return undecided(racing[0] ?? 0);
  const raw = racing.map((arm) => observedOf(states, arm));
  const single = states.length === 1;
  const moments = raw.map((rewards, index) => {
    const mean = stratified.means[racing[index]];
    if (single) return rewards;
    return mean && rewards.count > 0 ? momentsLike(mean, rewards.count) : emptyMoments();
  });
  const found = stoppingDecision(moments, { type: single ? objective.type : 'bounded' });
  return { ...found, leader: racing[found.leader], challenger: racing[found.challenger] };
}

const undecided = (arm: number): Stopping => ({
  decided: false,
  leader: arm,
  challenger: arm,
  evidence: 0,
  threshold: 0,
  fewestRewards: 0,
});

/** Rewards of an arm's drawn decisions over all segments. */
export function observedOf(states: readonly RobustState[], arm: number): Moments {
  const moments = emptyMoments();
  for (const state of states) mergeMoments(moments, state.observed[arm]);
  return moments;
}
