import { Injectable } from '@nestjs/common';
import { ProblemError, validate } from '#platform';
import { frozenChanges, listChanges, mergePatch } from './apply-patch.js';
import { ChangeExperiment } from './change-experiment.js';
import { completeDefinition, type Experiment } from './experiment.js';
import {
  experimentDefinitionSchema,
  type ExperimentDefinition,
  type ExperimentPatch,
} from './experiment.schema.js';

@Injectable()
export class PatchExperiment {
  constructor(private readonly change: ChangeExperiment) {}

  /**
   * Throws `experiment.not_found`, `experiment.revision_conflict`, `experiment.immutable` for what may not change
   * any more, and `request.invalid` when the merged definition does not hold together.
   */
  execute(
    key: string,
    patch: ExperimentPatch,
    actor: string,
    expectedRevision?: number,
  ): Promise<Experiment> {
    return this.change.execute({ key, actor, action: 'patched', expectedRevision }, (current) =>
      patched(current, patch),
    );
  }
}

function patched(current: Experiment, patch: ExperimentPatch): Experiment {
  if (current.status === 'archived')
    throw new ProblemError('experiment.immutable', 'An archived experiment does not change any more.');
  const before = definitionOf(current);
  const after = completeDefinition(validate(experimentDefinitionSchema, mergePatch({ ...before }, patch)));
  const frozen = frozenChanges(current, listChanges({ ...before }, { ...after }));
  if (frozen.length > 0)
    throw new ProblemError(
      'experiment.immutable',
      `Once started, these may not change because they would falsify the data already collected: ${frozen.join(', ')}.`,
    );
  return { ...current, ...after };
}

function definitionOf(experiment: Experiment): ExperimentDefinition {
  const { name, description, unit, policy, segments, objective, feedback, rephrase } = experiment;
  const { holdoutShare, trafficShare, guardrails, budget, tags } = experiment;
  return {
    name,
    description,
    unit,
    policy,
    segments,
    objective,
    feedback,
    rephrase,
    holdoutShare,
    trafficShare,
    guardrails,
    budget,
    tags,
  };
}
