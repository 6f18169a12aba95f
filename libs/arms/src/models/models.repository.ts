import { Injectable } from '@nestjs/common';
import { Database, PrismaService, type Prisma } from '#persistence';
import { Clock } from '#platform';
import type { Model } from './model.js';
import type { Catalogue, ModelPut } from './model.schema.js';
import { modelFromRow } from './model.rows.js';
import { seedModelsSql } from './sql/seed-models.sql.js';

/** Listened to by every process; a model was put or removed. */
export const MODELS_CHANGED_CHANNEL = 'pointsman_models_changed';

@Injectable()
export class ModelsRepository {
  constructor(
    private readonly prisma: PrismaService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every model that is not removed, by id. */
  async all(): Promise<Model[]> {
    const rows = await this.prisma.model.findMany({ where: { removedAt: null }, orderBy: { id: 'asc' } });
    return rows.map(modelFromRow);
  }

  /** Declares a model, whole. */
  async put(id: string, model: ModelPut): Promise<void> {
    const now = new Date(this.clock.nowMs());
    const data = { ...columns(model), origin: 'user', updatedAt: now, removedAt: null };
    await this.prisma.$transaction(async (transaction) => {
      await transaction.model.upsert({
        where: { id },
        create: { id, createdAt: now, ...data },
        update: data,
      });
      await notify(transaction);
    });
  }

  /** Answers false when there is no such model. */
  async remove(id: string): Promise<boolean> {
    const now = new Date(this.clock.nowMs());
    return this.prisma.$transaction(async (transaction) => {
      const { count } = await transaction.model.updateMany({
        where: { id, removedAt: null },
        data: { removedAt: now, updatedAt: now },
      });
      if (count > 0) await notify(transaction);
      return count > 0;
    });
  }

  /** Brings catalogue entries up to the file; what a user has put or removed stays. Answers how many it wrote. */
  async seed(catalogue: Catalogue): Promise<number> {
    const rows = catalogue.models.map(({ id, ...model }) => ({ id, ...columns(model) }));
    const { rowCount } = await this.database.query(seedModelsSql, [JSON.stringify(rows), catalogue.date]);
    return rowCount;
  }
}

function columns({ pricesPerMillionTokens, quality, ...model }: ModelPut) {
  return { ...model, ...pricesPerMillionTokens, quality: quality as Prisma.InputJsonValue };
}

async function notify(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT pg_notify(${MODELS_CHANGED_CHANNEL}, '')`;
}
