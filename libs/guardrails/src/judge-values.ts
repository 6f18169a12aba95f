import { controlArm, type Experiment, type Guardrail } from '#experiments';
import {
  addGuardrailValue,
  createGuardrailMonitor,
  guardrailVerdict,
  type GuardrailMonitor,
  type GuardrailVerdict,
} from '#inference';
import { alphaOf, ruleName, toRule, watchedArms } from './guardrail-rule.js';

/** By then every replica acts on what a guardrail did; decisions up to then belong to what it acted on. */
const EFFECT_WITHIN_MS = 2_000;

/** A value on its way to the guardrails that watch its metric. */
export interface WatchedValue {
  arm: number;
  epoch: number;
  metric: string;
  value: number;
  decidedAtMs: number;
}

/** What one guardrail has seen of one arm. */
export interface MonitorRow {
  rule: string;
  arm: number;
  epoch: number;
  state: {
    monitor: GuardrailMonitor;
    /** Values of decisions up to this time were evidence of an action already taken, and do not count again. */
    sinceMs: number;
  };
}

export interface Evidence extends GuardrailVerdict {
  /** The mean that was allowed. */
  limit: number;
  minSamples: number;
  /** Share of the false alarms that this guardrail may spend on this arm. */
  alpha: number;
  epoch: number;
}

export interface Fired {
  guardrail: Guardrail;
  arm: number;
  evidence: Evidence;
}

/**
 * Feeds values, in their order, to the guardrails that watch them. Each value may be the last: a guardrail fires at the
 * first value that brings enough evidence, and starts anew. Pure but for the rows, which it changes in place.
 */
export function judgeValues(
  experiment: Experiment,
  known: readonly MonitorRow[],
  values: readonly WatchedValue[],
  nowMs: number,
): { monitors: MonitorRow[]; fired: Fired[] } {
  const rows = new Map(known.map((row) => [`${row.rule}|${row.arm}`, row]));
  const fired: Fired[] = [];
  for (const value of values)
    for (const guardrail of experiment.guardrails) {
      if (guardrail.metric !== value.metric) continue;
      for (const row of rowsFor(rows, experiment, guardrail, value)) {
        const evidence = feed(experiment, guardrail, row, value);
        if (!evidence) continue;
        fired.push({ guardrail, arm: row.arm, evidence });
        row.state = { monitor: newMonitor(experiment, row.arm), sinceMs: nowMs + EFFECT_WITHIN_MS };
      }
    }
  return { monitors: [...rows.values()], fired };
}

/** The monitors that a value concerns: its arm's, and for the control's values all that compare with it. */
function rowsFor(
  rows: Map<string, MonitorRow>,
  experiment: Experiment,
  guardrail: Guardrail,
  { arm, epoch }: WatchedValue,
): MonitorRow[] {
  const isControl = arm === controlArm(experiment).position;
  const relative = typeof guardrail.threshold !== 'number';
  const concerned = watchedArms(guardrail, experiment).filter(
    (watched) => watched === arm || (relative && isControl),
  );
  const rule = ruleName(guardrail);
  return concerned.flatMap((watched) => {
    const key = `${rule}|${watched}`;
    const row = rows.get(key);
    const current = watched === arm ? epoch : (row?.epoch ?? experiment.arms[watched].epoch);
    if (row && row.epoch > current) return [];
    if (row?.epoch === current) return [row];
    const fresh = {
      rule,
      arm: watched,
      epoch: current,
      state: { monitor: newMonitor(experiment, watched), sinceMs: 0 },
    };
    rows.set(key, fresh);
    return [fresh];
  });
}

function feed(
  experiment: Experiment,
  guardrail: Guardrail,
  { state, epoch }: MonitorRow,
  { arm, value, decidedAtMs }: WatchedValue,
): Evidence | null {
  if (decidedAtMs <= state.sinceMs) return null;
  addGuardrailValue(state.monitor, toRule(guardrail, experiment), { arm, value });
  const evidence = evidenceOf(experiment, guardrail, state.monitor, epoch);
  return evidence.breached ? evidence : null;
}

/** Where a guardrail stands with one arm. */
export function evidenceOf(
  experiment: Experiment,
  { threshold, minSamples }: Guardrail,
  monitor: GuardrailMonitor,
  epoch: number,
): Evidence {
  const alpha = alphaOf(experiment);
  const verdict = guardrailVerdict(monitor, { alpha, minSamples });
  const limit =
    typeof threshold === 'number'
      ? threshold
      : (1 + threshold.relativeToControl) * (verdict.controlMean ?? 0);
  return { ...verdict, limit, minSamples, alpha, epoch };
}

const newMonitor = (experiment: Experiment, arm: number): GuardrailMonitor =>
  createGuardrailMonitor(arm, controlArm(experiment).position);
