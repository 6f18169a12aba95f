import { Injectable } from '@nestjs/common';
import { ChangeExperiment, type Experiment } from '#experiments';
import { Database } from '#persistence';
import type { ExperimentEventView } from './events.view.js';
import type { GuardrailEvent } from './guardrail-event.js';
import { shown } from './read-guardrails.js';
import { listEventsSql } from './sql/read-events.sql.js';

/** An event as it is stored, whatever its type. */
export interface StoredEvent {
  id: string;
  experimentId: string;
  type: ExperimentEventView['type'];
  segment: string | null;
  arm: number | null;
  at: Date;
  endedAt: Date | null;
  notifiedAt: Date | null;
  details: ExperimentEventView['details'] | StoredFiring;
}

type StoredFiring = Pick<GuardrailEvent, 'guardrail' | 'action' | 'evidence' | 'revision'> & {
  appliedAt: string | null;
};

/** What happened in an experiment by itself: guardrails that fired, rewards that changed, learning that stands still. */
@Injectable()
export class ReadEvents {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeExperiment,
  ) {}

  /** Newest first; `beforeId` is the last id of the page before. Throws `experiment.not_found`. */
  async execute(
    key: string,
    { limit, beforeId }: { limit: number; beforeId?: string },
  ): Promise<ExperimentEventView[]> {
    const experiment = await this.change.find(key);
    const params = [experiment.id, limit, beforeId ?? null];
    const events = await this.database.rows<StoredEvent>(listEventsSql, params);
    return events.map((event) => toEventView(experiment, event));
  }
}

export function toEventView({ arms }: Pick<Experiment, 'arms'>, event: StoredEvent): ExperimentEventView {
  const { id, type, segment, arm, at, endedAt, notifiedAt, details } = event;
  const [complexity, task] = segment?.split(':') ?? [];
  return {
    ...{ id, type, details: 'guardrail' in details ? firing(details as StoredFiring) : details },
    segment: segment === null ? null : { complexity, task },
    arm: arm === null ? null : (arms[arm]?.key ?? null),
    at: at.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    notifiedAt: notifiedAt?.toISOString() ?? null,
  };
}

function firing({ evidence, appliedAt, ...rest }: StoredFiring): ExperimentEventView['details'] {
  return {
    ...rest,
    evidence: shown(evidence),
    appliedAt: appliedAt === null ? null : new Date(appliedAt).toISOString(),
  };
}
