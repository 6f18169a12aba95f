import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { JobRequests } from '#jobs';
import { Database, takeTurn, type Queryable, type Turn } from '#persistence';
import { Clock, newId } from '#platform';
import {
  addRephraseTotalsSql,
  deletePendingRephrasesSql,
  insertChargesSql,
} from '../sql/judge-rephrases.sql.js';
import {
  ConversationsRepository,
  type Claim,
  type DetectionSettings,
  type StoredMessage,
} from './conversations.repository.js';
import { countJudged, countsOf, type JudgedCounts } from './count-judged.js';
import {
  judgeConversation,
  type Charge,
  type ConversationFacts,
  type JudgedMessage,
} from './judge-conversation.js';
import { opinionOf } from './opinion.js';
import { RephraseMetrics } from './rephrase-metrics.js';

/** Messages in one transaction. */
const MESSAGES_PER_BATCH = 250;

/** How long judging may keep the process from other work, such as answering requests. */
const BUSY_MAX_MS = 5;

interface Verdicts {
  charges: (Charge & { conversation: string })[];
  counts: Map<string, JudgedCounts>;
}

/**
 * Finds the answers that were asked for again, and charges them. Reading what waits, the charges with their ledger
 * events and the mark that it was judged are one transaction under the lane's lock, so each message is judged once
 * and in order, whatever dies or runs twice.
 */
@Injectable()
export class JudgeRephrases {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly jobs: JobRequests,
    private readonly metrics: RephraseMetrics,
    private readonly clock: Clock,
  ) {}

  /** Judges until nothing waits in the lane; answers how many messages it judged. */
  execute(lane: number): Promise<number> {
    return this.judgeUpTo(lane, Infinity, 'wait');
  }

  /** Judges about `messagesMax` messages at most, and none while another worker judges the lane; answers how many. */
  executeIfFree(lane: number, messagesMax: number): Promise<number> {
    return this.judgeUpTo(lane, messagesMax, 'skip');
  }

  private async judgeUpTo(lane: number, messagesMax: number, turn: Turn): Promise<number> {
    let judged = 0;
    for (;;) {
      const { messages, charged } = await this.metrics.timed(() => this.judgeBatch(lane, turn));
      judged += messages;
      this.metrics.judged(messages, charged.length);
      for (const experimentId of new Set(charged)) this.jobs.requestFold(experimentId);
      if (messages < MESSAGES_PER_BATCH || judged >= messagesMax) return judged;
    }
  }

  private judgeBatch(lane: number, turn: Turn): Promise<{ messages: number; charged: string[] }> {
    return this.database.transaction(async (transaction) => {
      if (!(await takeTurn(transaction, `pointsman.rephrase:${lane}`, turn)))
        return { messages: 0, charged: [] };
      const claims = await this.conversations.claim(transaction, lane, MESSAGES_PER_BATCH);
      if (claims.length === 0) return { messages: 0, charged: [] };
      const conversations = await this.conversations.read(transaction, lane, claims);
      const experiments = await this.conversations.settingsOf(transaction, conversations);
      const verdicts = await this.judge(transaction, conversations, claims, experiments);
      const charged = await this.write(transaction, lane, verdicts, experiments);
      await transaction.query(deletePendingRephrasesSql, [lane, claims.map(({ id }) => id)]);
      return { messages: claims.length, charged };
    });
  }

  private async judge(
    transaction: Queryable,
    conversations: ReadonlyMap<string, StoredMessage[]>,
    claims: readonly Claim[],
    experiments: ReadonlyMap<string, DetectionSettings>,
  ): Promise<Verdicts> {
    const claimed = new Set(claims.map(({ id }) => id));
    const askedIn = await this.conversations.askedIn(transaction, repeatedFingerprints(conversations));
    const facts: ConversationFacts = {
      settingsOf: (experimentId) => experiments.get(experimentId)!.rephrase,
      askedIn: (fingerprint) => askedIn.get(fingerprint) ?? 1,
    };
    const verdicts: Verdicts = { charges: [], counts: new Map() };
    let busySinceMs = performance.now();
    for (const [conversation, messages] of conversations) {
      if (performance.now() - busySinceMs > BUSY_MAX_MS) {
        await otherWork();
        busySinceMs = performance.now();
      }
      const judged = messages.map((message) => toJudged(message, claimed, experiments));
      const judgement = judgeConversation(judged, facts);
      verdicts.charges.push(...judgement.charges.map((charge) => ({ ...charge, conversation })));
      countJudged(verdicts.counts, messages, claimed, judgement);
    }
    return verdicts;
  }

  /** Answers the experiment of every answer charged now. */
  private async write(
    transaction: Queryable,
    lane: number,
    { charges, counts }: Verdicts,
    experiments: ReadonlyMap<string, DetectionSettings>,
  ): Promise<string[]> {
    const charged = charges.length === 0 ? [] : await this.charge(transaction, charges, experiments);
    for (const experimentId of charged) countsOf(counts, experimentId).charges++;
    if (counts.size > 0)
      await transaction.query(addRephraseTotalsSql, [lane, JSON.stringify([...counts.values()])]);
    return charged;
  }

  private async charge(
    transaction: Queryable,
    charges: Verdicts['charges'],
    experiments: ReadonlyMap<string, DetectionSettings>,
  ): Promise<string[]> {
    const nowMs = this.clock.nowMs();
    const rows = charges.map((charge) => toRow(charge, experiments.get(charge.experimentId)!, newId(nowMs)));
    const stored = await transaction.rows<{ experimentId: string }>(insertChargesSql, [
      JSON.stringify(rows),
      new Date(nowMs),
    ]);
    return stored.map(({ experimentId }) => experimentId);
  }
}

/** Only a verbatim repeat can be template traffic, so only these are counted. */
function repeatedFingerprints(conversations: ReadonlyMap<string, StoredMessage[]>): string[] {
  const repeated = new Set<string>();
  for (const messages of conversations.values()) {
    const seen = new Set<string>();
    for (const { sketch, fingerprint } of messages) {
      const verbatim = sketch.fingerprint.join();
      if (seen.has(verbatim)) repeated.add(fingerprint);
      seen.add(verbatim);
    }
  }
  return [...repeated];
}

function toJudged(
  { outcome, waiting: _, conversation: __, ...message }: StoredMessage,
  claimed: ReadonlySet<string>,
  experiments: ReadonlyMap<string, DetectionSettings>,
): JudgedMessage {
  const { objective } = experiments.get(message.experimentId)!;
  return {
    ...message,
    pending: claimed.has(message.id),
    opinion: outcome && opinionOf(outcome, objective),
  };
}

function toRow(
  {
    assignmentId,
    experimentId,
    conversation,
    askedBy,
    askedAgainAtMs,
    probability,
  }: Verdicts['charges'][number],
  { objective, rephrase }: DetectionSettings,
  eventId: string,
) {
  return {
    assignment_id: assignmentId,
    experiment_id: experimentId,
    conversation,
    asked_by: askedBy,
    asked_again_at_ms: askedAgainAtMs,
    probability,
    event_id: eventId,
    metrics: { [objective.metric]: rephrase.value },
    weight: rephrase.weight * probability,
  };
}
