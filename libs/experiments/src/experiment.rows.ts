import type { Arm, Experiment, ExperimentStatus } from './experiment.js';

/** The plain shape of an experiment's row, as any client of the database returns it. */
export interface ExperimentRow {
  id: string;
  key: string;
  name: string;
  description: string;
  status: string;
  unit: string;
  policy: unknown;
  segments: unknown;
  objective: unknown;
  feedback: unknown;
  rephrase: unknown;
  holdoutShare: number;
  trafficShare: number;
  guardrails: unknown;
  budget: unknown;
  tags: unknown;
  revision: number;
  winnerArm: string | null;
  rolledBack: boolean;
  createdAt: Date;
  updatedAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
}

export interface ArmRow {
  key: string;
  position: number;
  model: string;
  params: unknown;
  weight: number;
  enabled: boolean;
  control: boolean;
  strong: boolean;
  priorMean: number;
  priorStrength: number;
  epoch: number;
}

/** JSON columns hold what the schemas let in, so they are taken at their word. */
export function experimentFromRow(row: ExperimentRow & { arms: ArmRow[] }): Experiment {
  return {
    ...(row as unknown as Experiment),
    status: row.status as ExperimentStatus,
    arms: row.arms.map(armFromRow).sort((left, right) => left.position - right.position),
  };
}

export function armFromRow({ priorMean, priorStrength, ...row }: ArmRow): Arm {
  return {
    key: row.key,
    position: row.position,
    model: row.model,
    params: row.params as Arm['params'],
    weight: row.weight,
    enabled: row.enabled,
    control: row.control,
    strong: row.strong,
    epoch: row.epoch,
    prior: { mean: priorMean, strength: priorStrength },
  };
}

export function armToRow({ prior, ...arm }: Arm): ArmRow {
  return { ...arm, priorMean: prior.mean, priorStrength: prior.strength };
}
