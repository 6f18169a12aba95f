import { Injectable } from '@nestjs/common';
import { Prisma, PrismaService } from '#persistence';
import type { FieldChange } from './apply-patch.js';
import type { Experiment } from './experiment.js';
import { armToRow, experimentFromRow } from './experiment.rows.js';
import { toExperimentView, type RevisionView } from './experiment.view.js';

/** Listened to by every process that keeps snapshots; the payload is the experiment's id. */
export const EXPERIMENT_CHANGED_CHANNEL = 'pointsman_experiment_changed';

export interface RevisionEntry {
  action: string;
  changedBy: string;
  changes: FieldChange[];
}

export type SaveOutcome = 'saved' | 'stale';
export type CreateOutcome = 'created' | 'keyTaken';

const json = (value: unknown) => value as Prisma.InputJsonValue;

@Injectable()
export class ExperimentsRepository {
  private readonly changeListeners: ((experimentId: string) => void)[] = [];

  constructor(private readonly prisma: PrismaService) {}

  /** Calls the listener right after this process has changed an experiment, before the change is answered. */
  onChange(listener: (experimentId: string) => void): void {
    this.changeListeners.push(listener);
  }

  async create(experiment: Experiment, entry: RevisionEntry): Promise<CreateOutcome> {
    try {
      await this.prisma.$transaction(async (transaction) => {
        await transaction.experiment.create({ data: { id: experiment.id, ...columns(experiment) } });
        await transaction.arm.createMany({ data: armData(experiment) });
        await insertRevision(transaction, experiment, entry);
        await transaction.$executeRaw`INSERT INTO learning_heads (experiment_id, version, folded_events)
          VALUES (${experiment.id}::uuid, 0, 0)`;
      });
      return 'created';
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'keyTaken';
      throw error;
    }
  }

  /** Writes the experiment if nobody changed it since revision `expectedRevision` was read. */
  async save(experiment: Experiment, expectedRevision: number, entry: RevisionEntry): Promise<SaveOutcome> {
    const outcome = await this.prisma.$transaction(async (transaction): Promise<SaveOutcome> => {
      const { count } = await transaction.experiment.updateMany({
        where: { id: experiment.id, revision: expectedRevision },
        data: columns(experiment),
      });
      if (count === 0) return 'stale';
      for (const { experimentId, key, createdAt, ...data } of armData(experiment)) {
        const where = { experimentId_key: { experimentId, key } };
        await transaction.arm.upsert({
          where,
          create: { experimentId, key, createdAt, ...data },
          update: data,
        });
      }
      await insertRevision(transaction, experiment, entry);
      await transaction.$executeRaw`SELECT pg_notify(${EXPERIMENT_CHANGED_CHANNEL}, ${experiment.id})`;
      return 'saved';
    });
    if (outcome === 'saved') this.changeListeners.forEach((listener) => listener(experiment.id));
    return outcome;
  }

  async findByKey(key: string): Promise<Experiment | null> {
    const row = await this.prisma.experiment.findUnique({ where: { key }, include: { arms: true } });
    return row && experimentFromRow(row);
  }

  async findById(id: string): Promise<Experiment | null> {
    const row = await this.prisma.experiment.findUnique({ where: { id }, include: { arms: true } });
    return row && experimentFromRow(row);
  }

  /** Newest first; `beforeId` is the last id of the page before. */
  async list(options: { limit: number; beforeId?: string; status?: string }): Promise<Experiment[]> {
    const rows = await this.prisma.experiment.findMany({
      where: { status: options.status, id: options.beforeId ? { lt: options.beforeId } : undefined },
      orderBy: { id: 'desc' },
      take: options.limit,
      include: { arms: true },
    });
    return rows.map(experimentFromRow);
  }

  /** Newest first; `beforeRevision` is the last revision of the page before. */
  async listRevisions(
    id: string,
    options: { limit: number; beforeRevision?: number },
  ): Promise<RevisionView[]> {
    const rows = await this.prisma.experimentRevision.findMany({
      where: { experimentId: id, revision: { lt: options.beforeRevision } },
      orderBy: { revision: 'desc' },
      take: options.limit,
    });
    return rows.map((row) => ({
      revision: row.revision,
      action: row.action,
      changedAt: row.changedAt.toISOString(),
      changedBy: row.changedBy,
      changes: row.changes as unknown as FieldChange[],
    }));
  }
}

function columns(experiment: Experiment) {
  const { id: _id, arms: _arms, ...row } = experiment;
  return {
    ...row,
    policy: json(row.policy),
    segments: json(row.segments),
    objective: json(row.objective),
    feedback: json(row.feedback),
    rephrase: json(row.rephrase),
    guardrails: json(row.guardrails),
    budget: json(row.budget),
    tags: json(row.tags),
  };
}

function armData(experiment: Experiment) {
  return experiment.arms.map((arm) => ({
    ...armToRow(arm),
    params: json(arm.params),
    experimentId: experiment.id,
    createdAt: experiment.updatedAt,
  }));
}

async function insertRevision(
  transaction: Prisma.TransactionClient,
  experiment: Experiment,
  { action, changedBy, changes }: RevisionEntry,
): Promise<void> {
  await transaction.experimentRevision.create({
    data: {
      experimentId: experiment.id,
      revision: experiment.revision,
      action,
      changedBy,
      changedAt: experiment.updatedAt,
      changes: json(changes),
      definition: json(toExperimentView(experiment)),
    },
  });
}
