import type { Rephrase } from '#experiments';
import { decideRephrases, type Sketch } from '#rephrase';
import type { Opinion } from './opinion.js';

/** Earlier messages that one is compared with at most. */
export const COMPARED_MAX = 16;

/** Seen in this many conversations of its experiment within the window, a message is template traffic. */
export const TEMPLATE_CONVERSATIONS = 10;

/** One message of a conversation. */
export interface JudgedMessage {
  /** The assignment that answered it. */
  id: string;
  experimentId: string;
  fingerprint: string;
  sketch: Sketch;
  atMs: number;
  /** Whether it has not been judged before. */
  pending: boolean;
  /** What people say of the answer so far. */
  opinion: Opinion | null;
}

export interface ConversationFacts {
  /** Detection settings of an experiment. */
  settingsOf: (experimentId: string) => Rephrase;
  /** Conversations in which a message with this fingerprint was asked. */
  askedIn: (fingerprint: string) => number;
}

/** An answer that did not serve. */
export interface Charge {
  assignmentId: string;
  experimentId: string;
  /** The assignment whose message asked again, and when. */
  askedBy: string;
  askedAgainAtMs: number;
  probability: number;
}

export interface Judgement {
  /** Each answer at most once. */
  charges: Charge[];
  /** Pending messages that only repeated the one before by accident, and by template. */
  resends: string[];
  templates: string[];
}

/**
 * Judges what is pending in a conversation, in the order in which it was asked. A message that became visible only
 * after its successors were judged is compared with both its neighbours: as a question asked again, and as one that
 * its successors ask again. The experiment of the first answer decides whether it is charged.
 * @param messages in order of their ids, with the judged neighbours of what is pending
 */
export function judgeConversation(messages: readonly JudgedMessage[], facts: ConversationFacts): Judgement {
  const charged = new Map<string, Charge>();
  const judgement: Judgement = { charges: [], resends: [], templates: [] };
  messages.forEach((incoming, index) => {
    const recent = messages.slice(Math.max(0, index - COMPARED_MAX), index);
    if (!incoming.pending && !recent.some(({ pending }) => pending)) return;
    const { outcome, charges } = decide(recent, incoming, facts);
    if (incoming.pending && outcome === 'resend') judgement.resends.push(incoming.id);
    if (incoming.pending && outcome === 'template') judgement.templates.push(incoming.id);
    for (const { assignmentId, probability } of charges) {
      const first = recent.find(({ id }) => id === assignmentId)!;
      const isNew = (incoming.pending || first.pending) && !charged.has(assignmentId);
      if (isNew && counts(first, incoming, probability, facts))
        charged.set(assignmentId, chargeOf(first, incoming, probability));
    }
  });
  return { ...judgement, charges: [...charged.values()] };
}

/** Every likely repetition; which of them is charged depends on the experiment of the first answer. */
function decide(recent: readonly JudgedMessage[], incoming: JudgedMessage, { askedIn }: ConversationFacts) {
  return decideRephrases({
    recent: recent.map(({ id, sketch, atMs, opinion }) => ({ id, sketch, atMs, feedback: opinion })),
    incoming: { id: incoming.id, sketch: incoming.sketch, atMs: incoming.atMs },
    conversationsWithSameFingerprint: repeatsVerbatim(recent, incoming) ? askedIn(incoming.fingerprint) : 1,
    templateConversations: TEMPLATE_CONVERSATIONS,
    threshold: 0,
    windowSeconds: Number.POSITIVE_INFINITY,
  });
}

/** Whether one of these says word for word what `incoming` says. */
function repeatsVerbatim(
  recent: readonly Pick<JudgedMessage, 'sketch'>[],
  { sketch: { fingerprint } }: Pick<JudgedMessage, 'sketch'>,
): boolean {
  return recent.some(({ sketch }) => sketch.fingerprint.every((word, index) => word === fingerprint[index]));
}

function counts(
  first: JudgedMessage,
  incoming: JudgedMessage,
  probability: number,
  { settingsOf }: ConversationFacts,
): boolean {
  const { enabled, minConfidence, windowSeconds } = settingsOf(first.experimentId);
  return enabled && probability >= minConfidence && incoming.atMs - first.atMs <= windowSeconds * 1000;
}

function chargeOf(first: JudgedMessage, incoming: JudgedMessage, probability: number): Charge {
  return {
    assignmentId: first.id,
    experimentId: first.experimentId,
    askedBy: incoming.id,
    askedAgainAtMs: incoming.atMs,
    probability,
  };
}
