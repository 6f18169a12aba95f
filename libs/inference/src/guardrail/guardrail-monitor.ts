import { createEvidenceProcess, evidenceOf, playRound, type EvidenceProcess } from './evidence-process.js';

/** What a guardrail promises about one metric of one arm. */
export interface GuardrailRule {
  /** `increase`: higher is better, the mean must not fall below the limit. `decrease`: must not rise above it. */
  direction: 'increase' | 'decrease';
  /** A mean in the metric's unit, or a change relative to the control (−0.05 = five per cent below it). */
  threshold: number | { relativeToControl: number };
  /** Smallest and largest possible value. Needed by `increase`; leave out for latency and cost. */
  range?: { min: number; max: number };
}

/** State of one guardrail on one arm. Plain JSON, updated in the order in which values become final. */
export interface GuardrailMonitor {
  arm: number;
  control: number;
  armCount: number;
  armSum: number;
  controlCount: number;
  controlSum: number;
  /** First unpaired value of each side per segment, for rules relative to control. */
  waiting: Record<string, { arm: number | null; control: number | null }>;
  process: EvidenceProcess;
}

export const createGuardrailMonitor = (arm: number, control: number): GuardrailMonitor => ({
  arm,
  control,
  armCount: 0,
  armSum: 0,
  controlCount: 0,
  controlSum: 0,
  waiting: {},
  process: createEvidenceProcess(),
});

/** One final value of the guarded metric. */
export interface GuardrailValue {
  arm: number;
  value: number;
  /** Segment of the request; values are paired only within a segment. */
  segment?: string;
}

/**
 * Folds one value, in place; values of arms that the rule does not compare are ignored.
 *
 * Absolute rules bet on every value of the arm. Relative rules bet on pairs: the first value of each side since the last
 * pair of the segment. A pair is close in time, so what hits both arms alike cancels out; it is of one segment, so that
 * an arm with harder requests is not blamed for them; and which values form a pair does not depend on the values, so an
 * adaptive policy cannot bias it. With `unit: user | conversation` feed one value per unit.
 */
export function addGuardrailValue(
  monitor: GuardrailMonitor,
  rule: GuardrailRule,
  entry: GuardrailValue,
): void {
  const { arm, value } = entry;
  if (arm !== monitor.arm && arm !== monitor.control) return;
  if (arm === monitor.arm) {
    monitor.armCount += 1;
    monitor.armSum += value;
  } else {
    monitor.controlCount += 1;
    monitor.controlSum += value;
  }
  if (typeof rule.threshold !== 'number')
    return pairValue(monitor, rule, rule.threshold.relativeToControl, entry);
  if (arm === monitor.arm) playRound(monitor.process, absolutePayoff(rule, rule.threshold, value));
}

function pairValue(
  monitor: GuardrailMonitor,
  rule: GuardrailRule,
  change: number,
  entry: GuardrailValue,
): void {
  const segment = entry.segment ?? '';
  const waiting = (monitor.waiting[segment] ??= { arm: null, control: null });
  if (entry.arm === monitor.arm) waiting.arm ??= entry.value;
  else waiting.control ??= entry.value;
  if (waiting.arm === null || waiting.control === null) return;
  playRound(monitor.process, pairPayoff(rule, waiting.arm, (1 + change) * waiting.control));
  delete monitor.waiting[segment];
}

/** Payoff ≥ −1 with mean ≤ 0 while the mean is on the right side of the threshold. */
function absolutePayoff(rule: GuardrailRule, threshold: number, value: number): number {
  if (rule.direction === 'increase') {
    const { max } = rule.range ?? { max: 1 };
    return max > threshold ? (threshold - Math.min(value, max)) / (max - threshold) : 0;
  }
  const min = rule.range?.min ?? 0;
  return threshold > min ? (value - threshold) / (threshold - min) : 0;
}

/**
 * Bounded metrics: the difference over its largest value, about the means. Unbounded positive ones (latency, cost): the
 * difference over the sum, about the typical ratio, so that one slow answer cannot decide.
 */
function pairPayoff(rule: GuardrailRule, arm: number, limit: number): number {
  const excess = rule.direction === 'increase' ? limit - arm : arm - limit;
  if (!rule.range) return arm + limit > 0 ? excess / (arm + limit) : 0;
  return excess / worstExcess(rule);
}

function worstExcess({ direction, range, threshold }: GuardrailRule): number {
  const { min, max } = range!;
  const factor = typeof threshold === 'number' ? 1 : 1 + threshold.relativeToControl;
  const limits = [factor * min, factor * max];
  return direction === 'increase' ? max - Math.min(...limits) : Math.max(...limits) - min;
}

export interface GuardrailVerdict {
  breached: boolean;
  /** e-value: the odds at which the data would pay a bet against the guardrail. */
  evidence: number;
  /** Evidence needed: 1/α. */
  needed: number;
  samples: number;
  mean: number | null;
  controlMean: number | null;
}

/**
 * Reads the monitor; may be called after every value.
 * @param alpha chance of a false alarm of this guardrail on this arm, ever; divide the experiment's budget (0.01) by
 * guardrails × arms
 * @param minSamples values of the arm below which nothing is called a breach
 */
export function guardrailVerdict(
  monitor: GuardrailMonitor,
  { alpha, minSamples }: { alpha: number; minSamples: number },
): GuardrailVerdict {
  const evidence = evidenceOf(monitor.process);
  return {
    breached: monitor.armCount >= minSamples && evidence >= 1 / alpha,
    evidence,
    needed: 1 / alpha,
    samples: monitor.armCount,
    mean: monitor.armCount > 0 ? monitor.armSum / monitor.armCount : null,
    controlMean: monitor.controlCount > 0 ? monitor.controlSum / monitor.controlCount : null,
  };
}
