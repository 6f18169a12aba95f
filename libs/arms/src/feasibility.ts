import type { Arm } from '#experiments';

export interface Exclusion {
  arm: string;
  /** In words, for the one who asked. */
  reason: string;
}

export interface Feasibility {
  /** Positions of the arms that may serve. */
  feasible: number[];
  excluded: Exclusion[];
}

/** A condition that an arm must meet; answers null, or why it does not. */
export type ArmRule = (arm: Arm) => string | null;

/** Judges every arm by every rule; an arm is feasible when none objects. */
export function judgeArms(arms: readonly Arm[], rules: readonly ArmRule[]): Feasibility {
  const feasible: number[] = [];
  const excluded: Exclusion[] = [];
  for (const arm of arms) {
    const reasons = rules.map((rule) => rule(arm)).filter((reason) => reason !== null);
    if (reasons.length === 0) feasible.push(arm.position);
    else excluded.push({ arm: arm.key, reason: reasons.join('; ') });
  }
  return { feasible, excluded };
}

export const mustBeEnabled: ArmRule = (arm) => (arm.enabled ? null : 'is disabled');

export function mustNotBeExcluded(excludeArms: readonly string[]): ArmRule {
  return (arm) => (excludeArms.includes(arm.key) ? 'is in constraints.excludeArms' : null);
}
