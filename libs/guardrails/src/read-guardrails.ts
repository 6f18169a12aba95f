import { Injectable } from '@nestjs/common';
import { ChangeExperiment, controlArm, type Experiment, type Guardrail } from '#experiments';
import { createGuardrailMonitor } from '#inference';
import { Database } from '#persistence';
import type { GuardrailEvent } from './guardrail-event.js';
import { FALSE_ACTIONS_MAX, ruleName, watchedArms } from './guardrail-rule.js';
import type { GuardrailsView } from './guardrails.view.js';
import { evidenceOf, type Evidence, type MonitorRow } from './judge-values.js';
import { listGuardrailEventsSql, readMonitorsSql } from './sql/evaluate-guardrails.sql.js';

const EVENTS_SHOWN = 100;

type StoredMonitor = MonitorRow & { updatedAt: Date };

/** Where the guardrails of an experiment stand, and which have fired. */
@Injectable()
export class ReadGuardrails {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
  ) {}

  /** Throws `experiment.not_found`. */
  async execute(key: string): Promise<GuardrailsView> {
    const experiment = await this.change.find(key);
    const monitors = await this.database.rows<StoredMonitor>(readMonitorsSql, [experiment.id]);
    const events = await this.database.rows<GuardrailEvent>(listGuardrailEventsSql, [
      experiment.id,
      EVENTS_SHOWN,
    ]);
    return {
      experiment: key,
      falseActionsMax: FALSE_ACTIONS_MAX,
      states: experiment.guardrails.flatMap((guardrail) =>
        watchedArms(guardrail, experiment).map((arm) => stateOf(experiment, guardrail, arm, monitors)),
      ),
      events: events.map((event) => toView(experiment, event)),
    };
  }
}

function stateOf(
  experiment: Experiment,
  guardrail: Guardrail,
  arm: number,
  monitors: readonly StoredMonitor[],
): GuardrailsView['states'][number] {
  const rule = ruleName(guardrail);
  const { epoch } = experiment.arms[arm];
  const known = monitors.find((row) => row.rule === rule && row.arm === arm && row.epoch === epoch);
  const monitor = known?.state.monitor ?? createGuardrailMonitor(arm, controlArm(experiment).position);
  const sinceMs = known?.state.sinceMs ?? 0;
  return {
    guardrail,
    arm: experiment.arms[arm].key,
    ...shown(evidenceOf(experiment, guardrail, monitor, epoch)),
    since: sinceMs > 0 ? new Date(sinceMs).toISOString() : null,
    updatedAt: known?.updatedAt.toISOString() ?? null,
  };
}

function toView({ arms }: Experiment, event: GuardrailEvent): GuardrailsView['events'][number] {
  const { id, guardrail, arm, action, evidence, firedAt, appliedAt, revision, notifiedAt } = event;
  return {
    id,
    guardrail,
    arm: arms[arm].key,
    action,
    evidence: shown(evidence),
    firedAt: firedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    revision,
    notifiedAt: notifiedAt?.toISOString() ?? null,
  };
}

/** What the outside sees of the evidence. */
export function shown({ evidence, needed, samples, minSamples, mean, controlMean, limit, alpha }: Evidence) {
  return { evidence, needed, samples, minSamples, mean, controlMean, limit, alpha };
}
