import type { Judgement } from './judge-conversation.js';
import type { StoredMessage } from './conversations.repository.js';

/** What one batch of judgements adds to the figures of an experiment. */
export interface JudgedCounts {
  experimentId: string;
  messages: number;
  /** Conversations of which nothing was judged before, as far as the window remembers. */
  conversations: number;
  resends: number;
  templates: number;
  /** Answers charged now for the first time; counted where it is known. */
  charges: number;
}

/** Adds one judged conversation to the counts by experiment. `claimed` are the messages judged now. */
export function countJudged(
  counts: Map<string, JudgedCounts>,
  messages: readonly StoredMessage[],
  claimed: ReadonlySet<string>,
  { resends, templates }: Judgement,
): void {
  const known = new Set(messages.filter(({ waiting }) => !waiting).map(({ experimentId }) => experimentId));
  for (const { id, experimentId } of messages) {
    if (!claimed.has(id)) continue;
    const count = countsOf(counts, experimentId);
    count.messages++;
    if (!known.has(experimentId)) count.conversations++;
    known.add(experimentId);
    if (resends.includes(id)) count.resends++;
    if (templates.includes(id)) count.templates++;
  }
}

export function countsOf(counts: Map<string, JudgedCounts>, experimentId: string): JudgedCounts {
  let count = counts.get(experimentId);
  if (!count) {
    count = { experimentId, messages: 0, conversations: 0, resends: 0, templates: 0, charges: 0 };
    counts.set(experimentId, count);
  }
  return count;
}
