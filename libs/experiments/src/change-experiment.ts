import { Injectable } from '@nestjs/common';
import { Clock, ProblemError } from '#platform';
import { listChanges, type FieldChange } from './apply-patch.js';
import type { Experiment } from './experiment.js';
import { ExperimentsRepository } from './experiments.repository.js';

export interface ChangeRequest {
  key: string;
  actor: string;
  /** What the history says was done: `patched`, `started`, `armAdded` … */
  action: string;
  /** The revision that the caller saw; without it the change applies to whatever is there. */
  expectedRevision?: number;
}

const ATTEMPTS = 5;

/** The one way in which a stored experiment changes: read, compute, write if unchanged, with an entry in its history. */
@Injectable()
export class ChangeExperiment {
  constructor(
    private readonly experiments: ExperimentsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies `compute` to the current definition and stores the result as the next revision. A result equal to the
   * current definition is returned as it is, without a new revision.
   * Throws `experiment.not_found`, `experiment.revision_conflict`, and whatever `compute` throws.
   */
  async execute(request: ChangeRequest, compute: (current: Experiment) => Experiment): Promise<Experiment> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const current = await this.find(request.key);
      assertExpectedRevision(current, request.expectedRevision);
      const wanted = compute(current);
      const changes = changesBetween(current, wanted);
      if (changes.length === 0) return current;
      const next = { ...wanted, revision: current.revision + 1, updatedAt: new Date(this.clock.nowMs()) };
      const entry = { action: request.action, changedBy: request.actor, changes };
      if ((await this.experiments.save(next, current.revision, entry)) === 'saved') return next;
    }
    throw new ProblemError(
      'experiment.revision_conflict',
      'The experiment keeps changing under this request; try again.',
    );
  }

  /** Throws `experiment.not_found`. */
  async find(key: string): Promise<Experiment> {
    const experiment = await this.experiments.findByKey(key);
    if (!experiment)
      throw new ProblemError('experiment.not_found', `There is no experiment with the key "${key}".`);
    return experiment;
  }
}

function assertExpectedRevision(current: Experiment, expected: number | undefined): void {
  if (expected === undefined || expected === current.revision) return;
  throw new ProblemError(
    'experiment.revision_conflict',
    `The experiment is at revision ${current.revision}, not ${expected}; read it again and repeat the change.`,
  );
}

function changesBetween(current: Experiment, wanted: Experiment): FieldChange[] {
  const { arms: armsBefore, ...before } = current;
  const { arms: armsAfter, ...after } = wanted;
  const byKey = (arms: Experiment['arms']) => Object.fromEntries(arms.map((arm) => [`arms.${arm.key}`, arm]));
  return [...listChanges({ ...before }, { ...after }), ...listChanges(byKey(armsBefore), byKey(armsAfter))];
}
