import { createRng, drawIndex } from '#bandit';
import {
  addOffPolicyRow,
  createOffPolicyState,
  createOutcomeModel,
  emptyMoments,
  addValue,
  learnOutcome,
  offPolicyDiagnostics,
  offPolicyEstimate,
  predictRewards,
  thompsonAllocation,
} from '#inference';
import { percent, type Finding } from './finding.js';

const means: Record<string, number[]> = { easy: [0.92, 0.93, 0.95, 0.9], hard: [0.45, 0.6, 0.8, 0.7] };

const targets: { name: string; of: (segment: string) => number[] }[] = [
  { name: 'uniform', of: () => [0.25, 0.25, 0.25, 0.25] },
  { name: 'always the first arm', of: () => [1, 0, 0, 0] },
  {
    name: 'cheap when easy, strong when hard',
    of: (segment) => (segment === 'easy' ? [1, 0, 0, 0] : [0, 0, 1, 0]),
  },
];

/** A log of 50,000 decisions of Thompson sampling per segment, floor 5 %, snapshots of 100 decisions. */
function* makeLog(seed: number) {
  const rng = createRng(seed);
  const allocate = thompsonAllocation(0.05);
  const known = { easy: means.easy.map(emptyMoments), hard: means.hard.map(emptyMoments) };
  let tables = { easy: allocate(known.easy), hard: allocate(known.hard) };
  for (let t = 0; t < 50_000; t++) {
    if (t % 100 === 0) tables = { easy: allocate(known.easy), hard: allocate(known.hard) };
    const segment = rng.next() < 0.6 ? 'easy' : 'hard';
    const arm = drawIndex(tables[segment], rng.next());
    const reward = rng.next() < means[segment][arm] ? 1 : 0;
    addValue(known[segment][arm], reward);
    yield { segment, arm, reward, propensity: tables[segment][arm] };
  }
}

/** IPS, SNIPS and DR against the known truth on an adaptive log. */
export function* checkOffPolicy(): Generator<Finding> {
  for (const { name, of } of targets) {
    const state = createOffPolicyState(0.05);
    const model = createOutcomeModel(4);
    for (const row of makeLog(501)) {
      addOffPolicyRow(
        state,
        { ...row, targetProbabilities: of(row.segment) },
        predictRewards(model, row.segment),
      );
      learnOutcome(model, row);
    }
    const value = (segment: string): number =>
      of(segment).reduce((sum, share, arm) => sum + share * means[segment][arm], 0);
    const truth = 0.6 * value('easy') + 0.4 * value('hard');
    const errors = (['ips', 'snips', 'dr'] as const).map(
      (estimator) => offPolicyEstimate(state, estimator).estimate / truth - 1,
    );
    const { effectiveSampleSize, refusals } = offPolicyDiagnostics(state);
    yield {
      claim: `DR error on 50,000 adaptive decisions, ${name} (IPS ${percent(errors[0])}, SNIPS ${percent(errors[1])}, ESS ${effectiveSampleSize.toFixed(0)})`,
      target: 'within 5 %',
      figure: percent(errors[2]),
      holds: Math.abs(errors[2]) <= 0.05 && refusals.length === 0,
    };
  }
}
