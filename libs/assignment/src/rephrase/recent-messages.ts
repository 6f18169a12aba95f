import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '#persistence';
import { decodeSketch, type Sketch } from '#rephrase';
import { readRecentMessagesSql } from '../sql/read-recent-messages.sql.js';
import type { SketchedMessage } from './sketched-message.js';

const MESSAGES_MAX = 8;
const CONVERSATIONS_REMEMBERED_MAX = 20_000;
/** Seen in this many conversations, a message is template traffic. */
const CONVERSATIONS_COUNTED_MAX = 10;

export interface RecentMessage {
  id: string;
  experimentId: string;
  /** Position of the arm that answered. */
  arm: number;
  atMs: number;
  sketch: Sketch;
}

export interface RecentConversation {
  /** Oldest first. */
  messages: RecentMessage[];
  /** Conversations in which the message in hand was asked, at least this one. */
  askedIn: number;
}

type Row = Omit<RecentMessage, 'sketch'> & { sketch: Buffer; askedIn: number };

/** What a conversation asked lately: from the database within a time limit, else as far as this process has seen it. */
@Injectable()
export class RecentMessages {
  private readonly remembered = new LRUCache<string, RecentMessage[]>({ max: CONVERSATIONS_REMEMBERED_MAX });

  constructor(private readonly database: Database) {}

  /** Answers within about `timeoutMs`, whatever the database does. */
  async find(message: SketchedMessage, timeoutMs: number): Promise<RecentConversation> {
    const read = this.read(message).catch(() => null);
    const found = await Promise.race([read, timeout(timeoutMs)]);
    return found ?? { messages: this.remembered.get(message.conversation) ?? [], askedIn: 1 };
  }

  /** Keeps in mind what this process answered. */
  remember(conversation: string, message: RecentMessage): void {
    const known = this.remembered.get(conversation) ?? [];
    this.remembered.set(conversation, [...known, message].slice(-MESSAGES_MAX));
  }

  private async read({ conversation, fingerprint }: SketchedMessage): Promise<RecentConversation> {
    const rows = await this.database.rows<Row>(readRecentMessagesSql, [
      conversation,
      MESSAGES_MAX,
      fingerprint,
      CONVERSATIONS_COUNTED_MAX,
    ]);
    const messages = rows.map(({ id, experimentId, arm, atMs, sketch }) => ({
      id,
      experimentId,
      arm,
      atMs,
      sketch: decodeSketch(sketch),
    }));
    return { messages, askedIn: rows[0]?.askedIn ?? 1 };
  }
}

function timeout(delayMs: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delayMs).unref());
}
