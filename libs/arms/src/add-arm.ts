import { Injectable } from '@nestjs/common';
import { ARMS_MAX, ChangeExperiment, type Arm, type ArmCreate, type Experiment } from '#experiments';
import { ProblemError } from '#platform';

@Injectable()
export class AddArm {
  constructor(private readonly change: ChangeExperiment) {}

  /** Adds an arm, also while running. Throws `experiment.not_found`, `arm.key_taken`, `arm.too_many`, `arm.control_taken`. */
  async execute(experimentKey: string, request: ArmCreate, actor: string): Promise<Arm> {
    const experiment = await this.change.execute(
      { key: experimentKey, actor, action: 'armAdded' },
      (current) => ({
        ...current,
        arms: [...current.arms, newArm(current, request)],
      }),
    );
    return experiment.arms.find((arm) => arm.key === request.key)!;
  }
}

function newArm(experiment: Experiment, request: ArmCreate): Arm {
  if (experiment.arms.some((arm) => arm.key === request.key))
    throw new ProblemError(
      'arm.key_taken',
      `The experiment "${experiment.key}" has an arm "${request.key}" already.`,
    );
  if (experiment.arms.length >= ARMS_MAX)
    throw new ProblemError(
      'arm.too_many',
      `An experiment has at most ${ARMS_MAX} arms, disabled ones included.`,
    );
  if (request.control)
    throw new ProblemError('arm.control_taken', 'The control is chosen when the experiment is created.');
  return { ...request, position: experiment.arms.length, epoch: 0 };
}
