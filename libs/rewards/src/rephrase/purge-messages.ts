import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import { Clock } from '#platform';
import { purgeMessagesSql } from '../sql/keep-rephrases.sql.js';

const MESSAGES_PER_STATEMENT = 5_000;

/** A decision may become visible this long after it was made, and still asks again within the window. */
const COMMIT_LAG_MS = 2_000;

/** Messages that nobody judges are kept no longer than this past their window. */
const PATIENCE_MS = 3_600_000;

/** Forgets the messages whose rephrase window is over. */
@Injectable()
export class PurgeMessages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers how many it deleted. Safe on any number of replicas. */
  async execute(): Promise<number> {
    let total = 0;
    for (;;) {
      const before = new Date(this.clock.nowMs() - COMMIT_LAG_MS);
      const [{ purged }] = await this.database.rows<{ purged: number }>(purgeMessagesSql, [
        before,
        MESSAGES_PER_STATEMENT,
        PATIENCE_MS,
      ]);
      total += purged;
      if (purged < MESSAGES_PER_STATEMENT) return total;
    }
  }
}
