import type { ArmSettings, ObjectiveSettings } from '../allocation/experiment-settings.js';
import { policySettings, type PolicySettings, type PolicyType } from '../policies/policy-settings.js';
import type { Prior } from '../posteriors/beta-posterior.js';
import type { BanditState, MonitorsState } from './bandit-state.js';

/** An arm by name, or with whatever is known about it. */
export type ArmOption =
  string | ({ key?: string; name?: string; id?: string } & Partial<Omit<ArmSettings, 'key'>>);

/** Objective by type, or in full; rewards in min..max are rescaled, `decrease` means that min is best. */
export interface ObjectiveOption extends Partial<Omit<ObjectiveSettings, 'type'>> {
  readonly type?: 'auto' | 'bounded' | 'binary';
  readonly min?: number;
  readonly max?: number;
  readonly direction?: 'increase' | 'decrease';
}

/** What `createBandit` accepts; only `arms` is required. */
export interface BanditOptions {
  readonly arms: readonly ArmOption[];
  /** Name of a policy or any part of its settings; what is left out has the service's defaults. */
  readonly policy?: PolicyType | Partial<PolicySettings>;
  /** For every arm, or one per arm. Default mean 0.5, strength 2. */
  readonly prior?: Partial<Prior> | readonly Partial<Prior>[];
  readonly objective?: 'auto' | 'bounded' | 'binary' | ObjectiveOption;
  /** Segments may be named up front; unknown ones are accepted at any time. */
  readonly segments?: readonly string[];
  readonly seed?: number;
  /** `reset`: a found change shrinks every cell of its segment to a few ratings. `watch`: report only. Default `reset`. */
  readonly changes?: 'reset' | 'watch' | 'ignore';
  /** Chance of a false alarm per (segment, arm), default 0.01. */
  readonly falseAlarmRate?: number;
  /** Average-cost budget: total dollars for a number of requests. */
  readonly budget?: { readonly totalUsd: number; readonly requests: number };
  /** `censored`: only successes are reported, failures stay silent. Default `complete`. */
  readonly feedback?: 'complete' | 'censored';
  /** Continue from `state()` and, optionally, `monitors()` of an earlier bandit. */
  readonly state?: BanditState;
  readonly monitors?: MonitorsState;
}

/** Options with everything settled. */
export interface ResolvedOptions {
  readonly arms: readonly ArmSettings[];
  readonly policy: PolicySettings;
  readonly objective: ObjectiveSettings;
  readonly rescale: (reward: number) => number;
}

function resolvePrior(given: Partial<Prior> | undefined): Prior {
  const prior = { mean: given?.mean ?? 0.5, strength: given?.strength ?? 2 };
  if (!(prior.mean > 0 && prior.mean < 1))
    throw new RangeError(`prior mean must be inside 0..1, got ${prior.mean}`);
  if (!(prior.strength > 0)) throw new RangeError(`prior strength must be above 0, got ${prior.strength}`);
  return prior;
}

function resolveArm(option: ArmOption, index: number, priors: BanditOptions['prior']): ArmSettings {
  const given = typeof option === 'string' ? { key: option } : option;
  const shared = Array.isArray(priors) ? priors[index] : priors;
  return {
    ...given,
    key: String(given.key ?? given.name ?? given.id ?? index),
    weight: given.weight ?? 1,
    prior: resolvePrior(given.prior ?? (shared as Partial<Prior> | undefined)),
  };
}

function rescaler({ min = 0, max = 1, direction = 'increase' }: ObjectiveOption): (reward: number) => number {
  if (!(max > min)) throw new RangeError(`objective max ${max} must exceed min ${min}`);
  return (reward) => {
    if (!(reward >= min && reward <= max)) throw new RangeError(`reward ${reward} is outside ${min}..${max}`);
    return direction === 'increase' ? (reward - min) / (max - min) : (max - reward) / (max - min);
  };
}

/** Fills in every option. Throws RangeError for what cannot be meant (no arms, two of one name, bad ranges). */
export function resolveOptions(options: BanditOptions): ResolvedOptions {
  const arms = options.arms.map((arm, index) => resolveArm(arm, index, options.prior));
  if (arms.length === 0) throw new RangeError('A bandit needs at least one arm.');
  if (new Set(arms.map((arm) => arm.key)).size < arms.length) throw new RangeError('Arm keys must differ.');
  const objective: ObjectiveOption =
    typeof options.objective === 'string' ? { type: options.objective } : (options.objective ?? {});
  const policy = typeof options.policy === 'string' ? { type: options.policy } : (options.policy ?? {});
  return {
    arms,
    policy: policySettings(policy, arms.length),
    objective: {
      type: objective.type === 'binary' ? 'binary' : 'bounded',
      costPenaltyPerUsd: objective.costPenaltyPerUsd ?? 0,
      latencyPenaltyPerSecond: objective.latencyPenaltyPerSecond ?? 0,
    },
    rescale: rescaler(objective),
  };
}
