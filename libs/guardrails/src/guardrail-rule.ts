import { controlArm, type Experiment, type Guardrail } from '#experiments';
import type { GuardrailRule } from '#inference';

/** Chance that all guardrails of an experiment together ever act without reason. */
export const FALSE_ACTIONS_MAX = 0.01;

/** What a guardrail watches, as a name: the same while nothing that changes its bets is changed. */
export function ruleName({ metric, direction, threshold }: Guardrail): string {
  return JSON.stringify([metric, direction, threshold]);
}

/** The guardrail as the sequential test knows it, with the metric's range where there is one. */
export function toRule(
  { metric, direction, threshold }: Guardrail,
  { objective }: Experiment,
): GuardrailRule {
  const range = rangeOf(metric, objective);
  return { direction, threshold, ...(range && { range }) };
}

function rangeOf(metric: string, { metric: objective, min, max }: Experiment['objective']) {
  if (metric === objective) return { min, max };
  return metric === 'success' || metric === 'rating' || metric === 'fallback'
    ? { min: 0, max: 1 }
    : undefined;
}

/** Positions of the arms that a guardrail watches: all, or all but the control when it is measured against it. */
export function watchedArms({ threshold }: Guardrail, experiment: Experiment): number[] {
  const control = controlArm(experiment).position;
  return experiment.arms
    .map((arm) => arm.position)
    .filter((position) => typeof threshold === 'number' || position !== control);
}

/** Chance of a false alarm that one guardrail may spend on one arm. */
export function alphaOf({ guardrails, arms }: Experiment): number {
  return FALSE_ACTIONS_MAX / Math.max(1, guardrails.length * arms.length);
}
