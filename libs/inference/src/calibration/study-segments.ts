import type { Rng } from '#bandit';
import { emptyMoments, mergeMoments } from '../moments/moments.js';
import { addRobustBatch } from '../robust/add-robust-batch.js';
import { createRobustState } from '../robust/robust-state.js';
import { stratifiedEstimates } from '../robust/stratified-estimates.js';
import { stoppingDecision, stoppingOnEstimates } from '../stopping/stopping-decision.js';
import { drawBatch, type SimulatedWorld } from './simulated-batch.js';

/** Segments that run side by side, each with its own means and policy, and the size of one snapshot in each. */
export interface SegmentStudy {
  segments: readonly { world: SimulatedWorld; batchSize: number }[];
  runs: number;
  batches: number;
  delta: number;
}

/** How each way of stopping over all segments ended; `named[arm]` is the share of runs that named the arm. */
export interface SegmentFindings {
  stratified: { named: number[]; meanDecisions: number };
  pooled: { named: number[] };
}

interface Run {
  stratified: { leader: number; decisions: number } | null;
  pooled: { leader: number } | null;
}

function runOnce({ segments, batches, delta }: SegmentStudy, rng: Rng): Run {
  const arms = segments[0].world.means.map((_, arm) => arm);
  const states = segments.map(() => createRobustState(arms.length, 0));
  const seen = segments.map(() => arms.map(emptyMoments));
  const all = arms.map(emptyMoments);
  const run: Run = { stratified: null, pooled: null };
  for (let batch = 0; batch < batches && !(run.stratified && run.pooled); batch++) {
    segments.forEach(({ world, batchSize }, s) => {
      const probabilities = world.allocate(seen[s]);
      const rewards = drawBatch(world, probabilities, batchSize, rng);
      addRobustBatch(states[s], { probabilities, rewards });
      rewards.forEach((reward, arm) => {
        mergeMoments(seen[s][arm], reward);
        mergeMoments(all[arm], reward);
      });
    });
    const robust = stoppingOnEstimates(stratifiedEstimates(states, arms), { delta });
    const decisions = states.reduce((sum, state) => sum + state.decisions, 0);
    if (robust.decided) run.stratified ??= { leader: robust.leader, decisions };
    const raw = stoppingDecision(all, { type: 'binary', delta });
    if (raw.decided) run.pooled ??= { leader: raw.leader };
  }
  return run;
}

/** Stopping on robust means over all segments, against stopping on raw pooled rewards. */
export function studySegments(study: SegmentStudy, rng: Rng): SegmentFindings {
  const runs = Array.from({ length: study.runs }, () => runOnce(study, rng));
  const arms = study.segments[0].world.means.map((_, arm) => arm);
  const named = (of: (run: Run) => { leader: number } | null): number[] =>
    arms.map((arm) => runs.filter((run) => of(run)?.leader === arm).length / runs.length);
  const limit = study.batches * study.segments.reduce((sum, { batchSize }) => sum + batchSize, 0);
  const decisions = runs.map((run) => run.stratified?.decisions ?? limit);
  return {
    stratified: {
      named: named((run) => run.stratified),
      meanDecisions: decisions.reduce((sum, value) => sum + value, 0) / runs.length,
    },
    pooled: { named: named((run) => run.pooled) },
  };
}
