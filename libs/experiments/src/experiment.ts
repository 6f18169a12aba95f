import type {
  Budget,
  ExperimentDefinition,
  Feedback,
  Guardrail,
  Objective,
  Policy,
  Prior,
  Rephrase,
  Segments,
} from './experiment.schema.js';

export const EXPERIMENT_STATUSES = ['draft', 'running', 'paused', 'completed', 'archived'] as const;
export type ExperimentStatus = (typeof EXPERIMENT_STATUSES)[number];

/** A model with its settings inside one experiment. `position` is its number in logs and posteriors. */
export interface Arm {
  key: string;
  position: number;
  model: string;
  params: Record<string, unknown>;
  weight: number;
  enabled: boolean;
  control: boolean;
  strong: boolean;
  prior: Prior;
  /** Starts at 0 and grows by one when the arm's model changes: what was learned before speaks of another model. */
  epoch: number;
}

export interface Experiment {
  id: string;
  key: string;
  name: string;
  description: string;
  status: ExperimentStatus;
  unit: ExperimentDefinition['unit'];
  policy: Policy;
  segments: Segments;
  objective: Objective;
  feedback: Required<Feedback>;
  rephrase: Required<Rephrase>;
  holdoutShare: number;
  trafficShare: number;
  guardrails: Guardrail[];
  budget: Budget;
  tags: Record<string, string>;
  revision: number;
  winnerArm: string | null;
  rolledBack: boolean;
  createdAt: Date;
  updatedAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  /** In order of position. */
  arms: Arm[];
}

/** What a missing or failed answer counts as unless told: 0 where the objective allows it, else its worst end. */
function valueOfFailure(objective: Objective): number {
  if (objective.direction === 'decrease') return objective.max;
  return objective.min <= 0 && objective.max >= 0 ? 0 : objective.min;
}

/** A definition with the values that depend on the objective filled in. */
export function completeDefinition<
  D extends Pick<ExperimentDefinition, 'objective' | 'feedback' | 'rephrase'>,
>(definition: D): D & Pick<Experiment, 'feedback' | 'rephrase'> {
  const failure = valueOfFailure(definition.objective);
  return {
    ...definition,
    feedback: { ...definition.feedback, default: definition.feedback.default ?? failure },
    rephrase: { ...definition.rephrase, value: definition.rephrase.value ?? failure },
  };
}

/** The arm that answers when no policy may: the marked control, else the first arm. */
export function controlArm(experiment: Pick<Experiment, 'arms'>): Arm {
  return experiment.arms.find((arm) => arm.control) ?? experiment.arms[0];
}

/** `complexity:task`, the name of a segment in logs and posteriors. */
export function segmentName(segment: { complexity: string; task: string }): string {
  return `${segment.complexity}:${segment.task}`;
}
