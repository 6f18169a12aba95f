import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/client.js';

/** Prisma for the definition side (experiments, arms, models); the hot paths use {@link Database}. */
export class PrismaService extends PrismaClient {
  constructor(databaseUrl: string, poolSize = 4) {
    super({ adapter: new PrismaPg({ connectionString: databaseUrl, max: poolSize }) });
  }
}
