import { Injectable } from '@nestjs/common';
import { Clock, ProblemError } from '#platform';
import { ChangeExperiment } from './change-experiment.js';
import type { Experiment } from './experiment.js';
import { nextStatus, openTransitions, TRANSITIONS, type Transition } from './lifecycle.js';

const ACTIONS: Record<Transition, string> = {
  start: 'started',
  pause: 'paused',
  resume: 'resumed',
  complete: 'completed',
  archive: 'archived',
};

@Injectable()
export class TransitionExperiment {
  constructor(
    private readonly change: ChangeExperiment,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves the experiment along its lifecycle; `winner` goes with `complete` only.
   * Throws `experiment.not_found`, `experiment.invalid_transition`, `arm.not_found`.
   */
  execute(
    key: string,
    transition: Transition,
    actor: string,
    winner: string | null = null,
  ): Promise<Experiment> {
    const now = new Date(this.clock.nowMs());
    return this.change.execute({ key, actor, action: ACTIONS[transition] }, (current) =>
      moved(current, transition, winner, now),
    );
  }
}

function moved(current: Experiment, transition: Transition, winner: string | null, now: Date): Experiment {
  const status = nextStatus(current.status, transition);
  if (!status) throw invalidTransition(current, transition);
  if (winner !== null && !current.arms.some((arm) => arm.key === winner))
    throw new ProblemError('arm.not_found', `The experiment "${current.key}" has no arm "${winner}".`);
  return {
    ...current,
    status,
    winnerArm: transition === 'complete' ? winner : current.winnerArm,
    rolledBack: transition === 'resume' ? false : current.rolledBack,
    startedAt: transition === 'start' ? now : current.startedAt,
    completedAt: transition === 'complete' ? now : current.completedAt,
  };
}

function invalidTransition(current: Experiment, transition: Transition): ProblemError {
  const open = openTransitions(current.status);
  const hint = open.length > 0 ? `From here it can: ${open.join(', ')}.` : 'No transition is open from here.';
  return new ProblemError(
    'experiment.invalid_transition',
    `The experiment is ${current.status}; "${transition}" goes only from ${TRANSITIONS[transition].from.join(' or ')}. ${hint}`,
  );
}
