import { createRng, type Rng } from '#bandit';
import type { Instance } from './instance.js';
import type { LearnedOutcome, Learner } from './learner.js';

/** When rewards reach the learner. */
export interface Timing {
  /** Rounds between a decision and its reward, unless the instance has delays of its own. */
  readonly delay: number;
  /** Rewards are folded together once so many rounds have passed; 1 folds after every round. */
  readonly batch: number;
}

/** One run: totals, and regret at the checkpoints. */
export interface RunResult {
  readonly regret: Float64Array;
  readonly totalRegret: number;
  readonly quality: number;
  readonly costUsd: number;
}

/** Means over runs with their standard errors. */
export interface SimulationResult {
  readonly rounds: readonly number[];
  readonly regretMean: readonly number[];
  readonly regretError: readonly number[];
  /** Final regret of every run, in the order of the seeds: pair them when two results share seeds. */
  readonly regretTotals: readonly number[];
  /** Mean expected reward and mean cost of a request. */
  readonly quality: number;
  readonly costUsd: number;
  readonly runs: number;
}

/** Rounds at which curves are read: `count` even steps, the last at the end. */
export function checkpoints(rounds: number, count = 50): number[] {
  const steps = Math.min(rounds, count);
  return Array.from({ length: steps }, (_, i) => Math.round(((i + 1) * rounds) / steps));
}

/** Plays one run of the instance. Under censored feedback only successes ever arrive. */
export function playRun(
  instance: Instance,
  learner: Learner,
  timing: Timing,
  rng: Rng,
  marks: readonly number[],
): RunResult {
  const next = instance.start(rng);
  const due = new Map<number, LearnedOutcome[]>();
  const regret = new Float64Array(marks.length);
  let [total, quality, cost, mark] = [0, 0, 0, 0];
  for (let round = 0; round < instance.rounds; round++) {
    const arrived = due.get(round);
    if (arrived) {
      for (const outcome of arrived) learner.fold(outcome);
      due.delete(round);
    }
    const draw = next(round);
    const arm = learner.choose(draw.segment, round);
    total += Math.max(...draw.means) - draw.means[arm];
    quality += draw.means[arm];
    cost += draw.costUsd?.[arm] ?? 0;
    const reward = draw.reward(arm);
    if (!(instance.censored && reward === 0)) {
      const wait = draw.delay?.(arm) ?? timing.delay;
      const arrivedAt = Math.ceil((round + 1 + wait) / timing.batch) * timing.batch;
      const outcome = {
        segment: draw.segment,
        arm,
        reward,
        costUsd: draw.costUsd?.[arm],
        decidedAt: round,
        arrivedAt,
      };
      const queue = due.get(arrivedAt);
      if (queue) queue.push(outcome);
      else due.set(arrivedAt, [outcome]);
    }
    if (round + 1 === marks[mark]) regret[mark++] = total;
  }
  return { regret, totalRegret: total, quality: quality / instance.rounds, costUsd: cost / instance.rounds };
}

/** Plays `runs` independent runs; run i uses seed + i for the world and for the learner. */
export function simulate(
  instance: Instance,
  learnerFor: (seed: number) => Learner,
  runs: number,
  timing: Timing = { delay: 0, batch: 1 },
  seed = 1,
): SimulationResult {
  const marks = checkpoints(instance.rounds);
  const sum = new Float64Array(marks.length);
  const square = new Float64Array(marks.length);
  const totals: number[] = [];
  let [quality, cost] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const world = createRng((seed + run) * 7919 + 13);
    const result = playRun(instance, learnerFor(seed + run), timing, world, marks);
    for (let i = 0; i < marks.length; i++) {
      sum[i] += result.regret[i];
      square[i] += result.regret[i] ** 2;
    }
    totals.push(result.totalRegret);
    quality += result.quality;
    cost += result.costUsd;
  }
  const means = Array.from(sum, (total) => total / runs);
  const errors = means.map((mean, i) =>
    Math.sqrt(Math.max(0, square[i] / runs - mean * mean) / Math.max(1, runs - 1)),
  );
  return {
    rounds: marks,
    regretMean: means,
    regretError: errors,
    regretTotals: totals,
    quality: quality / runs,
    costUsd: cost / runs,
    runs,
  };
}
