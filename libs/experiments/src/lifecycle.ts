import type { ExperimentStatus } from './experiment.js';

export const TRANSITIONS = {
  start: { from: ['draft'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  complete: { from: ['running', 'paused'], to: 'completed' },
  archive: { from: ['completed'], to: 'archived' },
} as const satisfies Record<string, { from: readonly ExperimentStatus[]; to: ExperimentStatus }>;

export type Transition = keyof typeof TRANSITIONS;

/** The status after the transition, or null when it may not happen from this status. */
export function nextStatus(status: ExperimentStatus, transition: Transition): ExperimentStatus | null {
  const { from, to } = TRANSITIONS[transition];
  return (from as readonly ExperimentStatus[]).includes(status) ? to : null;
}

/** The transitions that are open from this status, for an error that says what can be done. */
export function openTransitions(status: ExperimentStatus): Transition[] {
  return (Object.keys(TRANSITIONS) as Transition[]).filter(
    (transition) => nextStatus(status, transition) !== null,
  );
}
