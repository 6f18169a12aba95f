import { Inject, Injectable } from '@nestjs/common';
import { ChangeExperiment, ExperimentsRepository, type Experiment } from '#experiments';
import { JobRequests } from '#jobs';
import { Database } from '#persistence';
import { Clock, CONFIG, type Config } from '#platform';
import type { GuardrailEvent } from './guardrail-event.js';
import { markAppliedSql, readGuardrailEventSql } from './sql/evaluate-guardrails.sql.js';

/** Carries out what a guardrail demands, as a change of the experiment that every replica sees. */
@Injectable()
export class ApplyGuardrail {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentsRepository,
    private readonly change: ChangeExperiment,
    private readonly jobs: JobRequests,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhookUrl'>,
  ) {}

  /** May be repeated: what has been done already is not done again. */
  async execute(eventId: string): Promise<void> {
    const [event] = await this.database.rows<GuardrailEvent>(readGuardrailEventSql, [eventId]);
    if (!event || event.appliedAt !== null) return;
    const revision = await this.act(event);
    await this.database.query(markAppliedSql, [event.id, revision, new Date(this.clock.nowMs())]);
    if (this.config.webhookUrl !== undefined) this.jobs.requestWebhook(event.id);
  }

  private async act(event: GuardrailEvent): Promise<number | null> {
    const known = await this.experiments.findById(event.experimentId);
    if (!known) return null;
    let acted = false;
    const { revision } = await this.change.execute(
      { key: known.key, actor: 'guardrail', action: 'guardrailFired' },
      (current) => {
        const next = afterAction(current, event);
        acted = next !== current;
        return next;
      },
    );
    return acted ? revision : null;
  }
}

/** The experiment after the action; the same object when there is nothing left to do. */
function afterAction(current: Experiment, { action, arm }: GuardrailEvent): Experiment {
  if (current.status !== 'running') return current;
  if (action === 'pauseExperiment') return { ...current, status: 'paused' };
  if (action === 'rollback') return current.rolledBack ? current : { ...current, rolledBack: true };
  if (!current.arms[arm].enabled) return current;
  const arms = current.arms.map((each) => (each.position === arm ? { ...each, enabled: false } : each));
  return arms.some((each) => each.enabled) ? { ...current, arms } : { ...current, status: 'paused' };
}
