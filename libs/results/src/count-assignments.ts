import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import { countAssignmentsSql } from './sql/count-assignments.sql.js';

const COMMITS_PER_STATEMENT = 200;

/** Brings the hourly counts of decisions up to the log. */
@Injectable()
export class CountAssignments {
  constructor(private readonly database: Database) {}

  /** Counts until the outbox is empty; answers how many commits it took. Safe on any number of workers. */
  async execute(): Promise<number> {
    let total = 0;
    for (;;) {
      const [{ commits }] = await this.database.rows<{ commits: number }>(countAssignmentsSql, [
        COMMITS_PER_STATEMENT,
      ]);
      total += commits;
      if (commits < COMMITS_PER_STATEMENT) return total;
    }
  }
}
