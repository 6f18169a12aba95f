import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, GroupCommit } from '#persistence';
import { lookUpAssignmentsSql } from './sql/look-up-assignments.sql.js';

export interface KnownAssignment {
  experimentId: string;
  windowClosesAtMs: number;
}

const REMEMBERED_MAX = 200_000;

/** Which experiment an assignment belongs to and until when its rewards count; look-ups of one moment share a query. */
@Injectable()
export class AssignmentDirectory {
  private readonly remembered = new LRUCache<string, KnownAssignment>({ max: REMEMBERED_MAX });
  private readonly lookUps: GroupCommit<string, KnownAssignment | null>;

  constructor(private readonly database: Database) {
    this.lookUps = new GroupCommit({
      commit: (ids) => this.lookUp(ids),
      batchMax: 2_000,
      concurrency: 2,
      besideMin: 1,
      queueMax: 100_000,
    });
  }

  /** What is at hand; null says nothing, ask `find`. */
  atHand(id: string): KnownAssignment | null {
    return this.remembered.get(id) ?? null;
  }

  async find(id: string): Promise<KnownAssignment | null> {
    const key = id.toLowerCase();
    const remembered = this.remembered.get(key);
    if (remembered) return remembered;
    const found = await this.lookUps.submit(key);
    if (found) this.remembered.set(key, found);
    return found;
  }

  private async lookUp(ids: string[]): Promise<(KnownAssignment | null)[]> {
    const rows = await this.database.rows<KnownAssignment & { id: string }>(lookUpAssignmentsSql, [
      [...new Set(ids)],
    ]);
    const byId = new Map(rows.map(({ id, ...assignment }) => [id, assignment]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
