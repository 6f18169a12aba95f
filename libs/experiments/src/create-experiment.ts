import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, newId } from '#platform';
import { completeDefinition, type Experiment } from './experiment.js';
import type { ExperimentCreate } from './experiment.schema.js';
import { ExperimentsRepository } from './experiments.repository.js';

@Injectable()
export class CreateExperiment {
  constructor(
    private readonly experiments: ExperimentsRepository,
    private readonly clock: Clock,
  ) {}

  /** Stores a new experiment as a draft at revision 1. Throws `experiment.key_taken`. */
  async execute(request: ExperimentCreate, actor: string): Promise<Experiment> {
    const experiment = newExperiment(request, newId(this.clock.nowMs()), new Date(this.clock.nowMs()));
    const outcome = await this.experiments.create(experiment, {
      action: 'created',
      changedBy: actor,
      changes: [],
    });
    if (outcome === 'keyTaken')
      throw new ProblemError(
        'experiment.key_taken',
        `An experiment with the key "${request.key}" exists already.`,
      );
    return experiment;
  }
}

function newExperiment(request: ExperimentCreate, id: string, now: Date): Experiment {
  const { arms, name, ...definition } = request;
  const hasControl = arms.some((arm) => arm.control);
  return {
    ...completeDefinition(definition),
    id,
    name: name ?? request.key,
    status: 'draft',
    revision: 1,
    winnerArm: null,
    rolledBack: false,
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    completedAt: null,
    arms: arms.map((arm, position) => ({
      ...arm,
      control: hasControl ? arm.control : position === 0,
      position,
      epoch: 0,
    })),
  };
}
