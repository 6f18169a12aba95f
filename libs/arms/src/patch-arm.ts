import { Injectable } from '@nestjs/common';
import { ChangeExperiment, type Arm, type ArmPatch, type Experiment } from '#experiments';
import { ProblemError } from '#platform';

@Injectable()
export class PatchArm {
  constructor(private readonly change: ChangeExperiment) {}

  /**
   * Changes an arm, also while running. Another model starts a new epoch: what was learned spoke of the old one.
   * Throws `experiment.not_found`, `arm.not_found`, `arm.last_enabled`.
   */
  async execute(
    experimentKey: string,
    armKey: string,
    patch: ArmPatch,
    actor: string,
    action = 'armPatched',
  ): Promise<Arm> {
    const experiment = await this.change.execute({ key: experimentKey, actor, action }, (current) =>
      patched(current, armKey, patch),
    );
    return experiment.arms.find((arm) => arm.key === armKey)!;
  }
}

function patched(experiment: Experiment, armKey: string, patch: ArmPatch): Experiment {
  if (!experiment.arms.some((arm) => arm.key === armKey))
    throw new ProblemError('arm.not_found', `The experiment "${experiment.key}" has no arm "${armKey}".`);
  const arms = experiment.arms.map((arm) => (arm.key === armKey ? withPatch(arm, patch) : arm));
  if (!arms.some((arm) => arm.enabled))
    throw new ProblemError(
      'arm.last_enabled',
      'The last enabled arm cannot be disabled; pause the experiment instead.',
    );
  return { ...experiment, arms };
}

function withPatch(arm: Arm, patch: ArmPatch): Arm {
  const changesModel = patch.model !== undefined && patch.model !== arm.model;
  return { ...arm, ...patch, epoch: changesModel ? arm.epoch + 1 : arm.epoch };
}
