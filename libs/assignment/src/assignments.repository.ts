import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import { readAssignmentSql, readRewardEventsSql } from './sql/read-assignment.sql.js';

export interface StoredAssignment {
  id: string;
  experimentId: string;
  revision: number;
  segment: string;
  segmentSource: 'caller' | 'classifier';
  confidence: number;
  arm: number;
  reason: string;
  policy: string;
  propensity: number;
  feasible: number[];
  probabilities: number[];
  draw: number;
  posteriorVersion: number;
  posteriorAgeMs: number;
  unitId: string | null;
  conversationId: string | null;
  metadata: Record<string, unknown> | null;
  createdAt: Date;
  windowClosesAt: Date;
}

export interface StoredRewardEvent {
  id: string;
  metrics: Record<string, number | boolean | null>;
  weight: number;
  source: string;
  late: boolean;
  eventId: string | null;
  comment: string | null;
  occurredAt: Date;
  receivedAt: Date;
  folded: boolean;
}

/** The two logs, read back. */
@Injectable()
export class AssignmentsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<StoredAssignment | null> {
    const [row] = await this.database.rows<StoredAssignment>(readAssignmentSql, [id]);
    return row ?? null;
  }

  /** In order of arrival. */
  rewardsOf(id: string): Promise<StoredRewardEvent[]> {
    return this.database.rows<StoredRewardEvent>(readRewardEventsSql, [id]);
  }
}
