import { scoreSketches } from './score-sketches.js';
import { DEFAULT_THRESHOLD } from './threshold.js';
import type { RephraseScore, Sketch } from './sketch.types.js';

/** One message of a conversation, as kept for the rephrase window. */
export interface ConversationMessage {
  /** Assignment that answered the message. */
  id: string;
  sketch: Sketch;
  /** When it was asked, milliseconds. */
  atMs: number;
  /** Arm that answered; told back in the charge, not used to decide. */
  arm?: string;
  /** Explicit feedback on the answer so far. */
  feedback?: 'up' | 'down' | null;
}

export interface DecideRephrasesInput {
  /** Earlier messages of the conversation, oldest first. */
  recent: readonly ConversationMessage[];
  incoming: ConversationMessage;
  /** Conversations in which a message with the incoming fingerprint was seen lately, this one included. */
  conversationsWithSameFingerprint?: number;
  /** Charge at this probability or above, 0..1. Default {@link DEFAULT_THRESHOLD}. */
  threshold?: number;
  /** Only messages at most this old are compared. Default 600. */
  windowSeconds?: number;
  /** A verbatim repeat within this time is a resend, not dissatisfaction. Default 2. */
  resendSeconds?: number;
  /** A verbatim repeat seen in this many conversations is template traffic. Default 10. */
  templateConversations?: number;
}

/** The first answer that did not serve. Charge it once: `assignmentId` is the idempotency key. */
export interface RephraseCharge {
  assignmentId: string;
  arm?: string;
  probability: number;
  reasons: string[];
}

/**
 * `rephrase`: at least one charge. `resend`: the incoming message is a network retry or double click of `resendOf`.
 * `template`: its verbatim repeats are automated traffic. `none`: nothing was asked again.
 */
export interface RephraseDecision {
  outcome: 'rephrase' | 'resend' | 'template' | 'none';
  charges: RephraseCharge[];
  resendOf: string | null;
  /** Highest probability over the compared messages, 0 when there were none. */
  probability: number;
}

const isVerbatim = (a: Sketch, b: Sketch): boolean =>
  a.fingerprint[0] === b.fingerprint[0] && a.fingerprint[1] === b.fingerprint[1];

/** Messages without those that only repeat the one before them within `resendMs`; the first of each run stays. */
function withoutResends(messages: readonly ConversationMessage[], resendMs: number): ConversationMessage[] {
  const lastSeenMs = new Map<string, number>();
  return messages.filter((message) => {
    const key = message.sketch.fingerprint.join(':');
    const seenMs = lastSeenMs.get(key);
    lastSeenMs.set(key, message.atMs);
    return seenMs === undefined || message.atMs - seenMs > resendMs;
  });
}

function resendOf(input: DecideRephrasesInput, resendMs: number): string | null {
  const { recent, incoming } = input;
  const twin = recent.findLast((earlier) => isVerbatim(earlier.sketch, incoming.sketch));
  return twin && incoming.atMs - twin.atMs <= resendMs ? twin.id : null;
}

function scoreAgainst(
  earlier: ConversationMessage,
  turnsBetween: number,
  later: ConversationMessage,
): RephraseScore {
  return scoreSketches({
    earlier: earlier.sketch,
    later: later.sketch,
    gapSeconds: Math.max(0, (later.atMs - earlier.atMs) / 1000),
    turnsBetween,
    feedbackGiven: earlier.feedback ?? null,
  });
}

/**
 * Which earlier answers a new message says did not serve: every earlier message of the window that it asks again,
 * so a chain A, A', A'' charges A (when A' comes) and A' (when A'' comes). An answer may be named again by a later
 * message; charging it once is the caller's unique key. Resends neither charge nor are charged.
 */
export function decideRephrases(input: DecideRephrasesInput): RephraseDecision {
  const resendMs = (input.resendSeconds ?? 2) * 1000;
  const twin = resendOf(input, resendMs);
  if (twin !== null) return { outcome: 'resend', charges: [], resendOf: twin, probability: 0 };
  return decideAmong(input, withoutResends(input.recent, resendMs));
}

function decideAmong(input: DecideRephrasesInput, earlier: ConversationMessage[]): RephraseDecision {
  const windowMs = (input.windowSeconds ?? 600) * 1000;
  const template = (input.conversationsWithSameFingerprint ?? 1) >= (input.templateConversations ?? 10);
  const charges: RephraseCharge[] = [];
  let probability = 0;
  let suppressed = false;
  earlier.forEach((message, index) => {
    if (input.incoming.atMs - message.atMs > windowMs) return;
    const score = scoreAgainst(message, earlier.length - 1 - index, input.incoming);
    if (template && isVerbatim(message.sketch, input.incoming.sketch)) {
      suppressed = true;
      return;
    }
    probability = Math.max(probability, score.probability);
    if (score.probability < (input.threshold ?? DEFAULT_THRESHOLD)) return;
    charges.push({ assignmentId: message.id, arm: message.arm, ...score });
  });
  const outcome = charges.length > 0 ? 'rephrase' : suppressed ? 'template' : 'none';
  return { outcome, charges, resendOf: null, probability };
}
