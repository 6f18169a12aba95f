import { ExperimentSnapshot } from '#assignment';
import type { Experiment } from '#experiments';
import { ProblemError } from '#platform';
import type { TargetPolicy } from './off-policy.schema.js';

/** Probability of every arm for a request of this segment with these feasible arms; null when none of them is used. */
export type TargetLaw = (segment: string, feasible: readonly number[]) => number[] | null;

/**
 * What the policy would do. A learning policy is judged as it stands now: with today's beliefs on yesterday's requests.
 * Throws `request.invalid` for an arm that the experiment does not have.
 */
export function targetLaw(snapshot: ExperimentSnapshot, policy: TargetPolicy): TargetLaw {
  const { experiment } = snapshot;
  if ('arm' in policy) return cached(sharesLaw(experiment, { [policy.arm]: 1 }));
  if ('weights' in policy) return cached(sharesLaw(experiment, policy.weights));
  const asked: Experiment = {
    ...experiment,
    policy: { ...experiment.policy, ...policy, warmupPerArm: 0 },
  };
  const judged = new ExperimentSnapshot(asked, snapshot.cells, snapshot.posteriorVersion, new Map());
  return cached((segment, feasible) => {
    const { probabilities } = judged.allocation(segment, feasible);
    return spread(experiment.arms.length, feasible, probabilities);
  });
}

/** True for the policies whose choices were learned from the very log that they are judged on. */
export const learnsFromLog = (policy: TargetPolicy): boolean => 'type' in policy;

function sharesLaw({ arms }: Experiment, weights: Record<string, number>): TargetLaw {
  const unknown = Object.keys(weights).filter((key) => !arms.some((arm) => arm.key === key));
  if (unknown.length > 0)
    throw new ProblemError('request.invalid', 'The policy names an arm that the experiment does not have.', {
      errors: unknown.map((key) => ({
        path: 'policy',
        message: `"${key}" is not an arm of this experiment`,
      })),
    });
  return (_segment, feasible) => {
    const shares = feasible.map((position) => weights[arms[position].key] ?? 0);
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (total <= 0) return null;
    return spread(
      arms.length,
      feasible,
      shares.map((share) => share / total),
    );
  };
}

function spread(armCount: number, feasible: readonly number[], probabilities: readonly number[]): number[] {
  const all = new Array<number>(armCount).fill(0);
  feasible.forEach((position, index) => (all[position] = probabilities[index]));
  return all;
}

function cached(law: TargetLaw): TargetLaw {
  const known = new Map<string, number[] | null>();
  return (segment, feasible) => {
    const key = `${segment}|${feasible.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const computed = law(segment, feasible);
    known.set(key, computed);
    return computed;
  };
}
