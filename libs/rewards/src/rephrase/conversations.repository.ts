import { Injectable } from '@nestjs/common';
import type { Objective, Rephrase } from '#experiments';
import type { Queryable } from '#persistence';
import { decodeSketch, type Sketch } from '#rephrase';
import type { Outcome } from '../fold-events.js';
import {
  claimPendingRephrasesSql,
  countConversationsSql,
  readAnswersSql,
  readConversationsSql,
  readDetectionSettingsSql,
  readWaitingSql,
} from '../sql/judge-rephrases.sql.js';
import { COMPARED_MAX, TEMPLATE_CONVERSATIONS } from './judge-conversation.js';

/** A message as stored, with what is known of its answer. */
export interface StoredMessage {
  conversation: string;
  id: string;
  experimentId: string;
  fingerprint: string;
  sketch: Sketch;
  atMs: number;
  outcome: Outcome | null;
  /** Whether it waits to be judged. */
  waiting: boolean;
}

type MessageRow = Omit<StoredMessage, 'sketch' | 'outcome' | 'waiting'> & { sketch: Buffer };

/** What an experiment says of rephrases. */
export interface DetectionSettings {
  id: string;
  objective: Objective;
  rephrase: Required<Rephrase>;
}

export interface Claim {
  id: string;
  conversation: string;
}

/** What the judgement of conversations reads; always on the transaction that will write it. */
@Injectable()
export class ConversationsRepository {
  /** The oldest messages of a lane that have not been judged, oldest first. */
  claim(transaction: Queryable, lane: number, limit: number): Promise<Claim[]> {
    return transaction.rows<Claim>(claimPendingRephrasesSql, [lane, limit]);
  }

  /** The conversations of the claimed messages of a lane, in order, as far as they bear on them. */
  async read(
    transaction: Queryable,
    lane: number,
    claims: readonly Claim[],
  ): Promise<Map<string, StoredMessage[]>> {
    const rows = await this.readMessages(transaction, claims);
    const ids = rows.map(({ id }) => id);
    const waiting = await transaction.rows<{ id: string }>(readWaitingSql, [lane, ids]);
    const answers = await transaction.rows<{ id: string; outcome: Outcome }>(readAnswersSql, [ids]);
    const isWaiting = new Set(waiting.map(({ id }) => id));
    const outcomes = new Map(answers.map(({ id, outcome }) => [id, outcome]));
    const conversations = new Map<string, StoredMessage[]>();
    for (const row of rows) {
      const sketch = readSketch(row.sketch);
      if (!sketch) continue;
      const { id, conversation } = row;
      const message = { ...row, sketch, outcome: outcomes.get(id) ?? null, waiting: isWaiting.has(id) };
      const known = conversations.get(conversation);
      if (known) known.push(message);
      else conversations.set(conversation, [message]);
    }
    return conversations;
  }

  private readMessages(transaction: Queryable, claims: readonly Claim[]): Promise<MessageRow[]> {
    const firsts = new Map<string, string>();
    for (const { id, conversation } of claims) if (!firsts.has(conversation)) firsts.set(conversation, id);
    return transaction.rows<MessageRow>(readConversationsSql, [
      [...firsts.keys()],
      [...firsts.values()],
      COMPARED_MAX,
      claims.length + COMPARED_MAX,
    ]);
  }

  /** The settings of every experiment that answered in these conversations, as they are now. */
  async settingsOf(
    transaction: Queryable,
    conversations: ReadonlyMap<string, StoredMessage[]>,
  ): Promise<Map<string, DetectionSettings>> {
    const ids = new Set([...conversations.values()].flat().map(({ experimentId }) => experimentId));
    const rows = await transaction.rows<DetectionSettings>(readDetectionSettingsSql, [[...ids]]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** In how many conversations each of these messages was asked. */
  async askedIn(transaction: Queryable, fingerprints: readonly string[]): Promise<Map<string, number>> {
    if (fingerprints.length === 0) return new Map();
    const rows = await transaction.rows<{ fingerprint: string; conversations: number }>(
      countConversationsSql,
      [fingerprints, TEMPLATE_CONVERSATIONS],
    );
    return new Map(rows.map(({ fingerprint, conversations }) => [fingerprint, conversations]));
  }
}

/** Null for a sketch of another release, with which nothing can be compared. */
function readSketch(bytes: Buffer): Sketch | null {
  try {
    return decodeSketch(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
