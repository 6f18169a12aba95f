import { drawIndex, type Rng } from '#bandit';
import { addValue, emptyMoments, type Moments } from '../moments/moments.js';
import { stoppingDecision, type StoppingOptions } from '../stopping/stopping-decision.js';

/** The experiment to simulate. Functions stand for the world and the policy, so that the plan knows neither. */
export interface PlannedExperiment {
  armCount: number;
  /** Draws one reward of an arm. */
  drawReward: (arm: number, rng: Rng) => number;
  /** Probability of every arm, sum 1, from what is known so far. Called once per batch. */
  allocate: (arms: readonly Moments[]) => readonly number[];
  stopping: StoppingOptions;
  /** Decisions between two snapshots, at least 1. */
  batch: number;
  /** Decisions after which a run is given up. */
  limit: number;
  runs: number;
}

export interface SimulatedPlan {
  /** Decisions at the stop; runs that were given up count with the limit. */
  mean: number;
  median: number;
  p90: number;
  stoppedShare: number;
  /** Share of all runs that stopped with the given best arm; `best` is the caller's index. */
  namedBest: (best: number) => number;
}

interface Run {
  decisions: number;
  leader: number | null;
}

function runOnce(experiment: PlannedExperiment, rng: Rng): Run {
  const arms = Array.from({ length: experiment.armCount }, emptyMoments);
  for (let decisions = 0; decisions < experiment.limit;) {
    const probabilities = experiment.allocate(arms);
    const batch = Math.min(experiment.batch, experiment.limit - decisions);
    for (let i = 0; i < batch; i++) {
      const arm = drawIndex(probabilities, rng.next());
      addValue(arms[arm], experiment.drawReward(arm, rng));
    }
    decisions += batch;
    const { decided, leader } = stoppingDecision(arms, experiment.stopping);
    if (decided) return { decisions, leader };
  }
  return { decisions: experiment.limit, leader: null };
}

/** Plays the experiment `runs` times until the stopping rule names a winner and reports how long it took. */
export function planBySimulation(experiment: PlannedExperiment, rng: Rng): SimulatedPlan {
  const runs = Array.from({ length: experiment.runs }, () => runOnce(experiment, rng));
  const sorted = runs.map((run) => run.decisions).sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / runs.length,
    median: at(0.5),
    p90: at(0.9),
    stoppedShare: runs.filter((run) => run.leader !== null).length / runs.length,
    namedBest: (best) => runs.filter((run) => run.leader === best).length / runs.length,
  };
}
