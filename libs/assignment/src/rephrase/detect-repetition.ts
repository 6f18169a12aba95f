import { Injectable } from '@nestjs/common';
import type { Experiment } from '#experiments';
import { Clock } from '#platform';
import { decideRephrases } from '#rephrase';
import type { AssignmentRecord } from '../assignment.js';
import { RecentMessages } from './recent-messages.js';
import type { SketchedMessage } from './sketched-message.js';

/** How long a request may wait to learn whether it asks the same again. */
const TIMEOUT_MS = 25;

/** A request that asks again what an earlier answer did not serve. */
export interface Repetition {
  /** Position of the arm that gave the last such answer; null when another experiment gave it. */
  failedArm: number | null;
}

/** Does this request ask the same again? Only for experiments that escalate; a hint for routing, never a penalty. */
@Injectable()
export class DetectRepetition {
  constructor(
    private readonly recent: RecentMessages,
    private readonly clock: Clock,
  ) {}

  async execute(experiment: Experiment, message: SketchedMessage | null): Promise<Repetition | null> {
    if (!message || !experiment.rephrase.escalate) return null;
    const { messages, askedIn } = await this.recent.find(message, TIMEOUT_MS);
    if (messages.length === 0) return null;
    const { minConfidence, windowSeconds } = experiment.rephrase;
    const { charges } = decideRephrases({
      recent: messages.map(({ id, sketch, atMs }) => ({ id, sketch, atMs })),
      incoming: { id: '', sketch: message.sketch, atMs: this.clock.nowMs() },
      conversationsWithSameFingerprint: askedIn,
      threshold: minConfidence,
      windowSeconds,
    });
    const last = charges.at(-1);
    if (!last) return null;
    const failed = messages.find(({ id }) => id === last.assignmentId)!;
    return { failedArm: failed.experimentId === experiment.id ? failed.arm : null };
  }

  /** What was answered, for the next request of the conversation. */
  remember(experiment: Experiment, message: SketchedMessage | null, record: AssignmentRecord): void {
    if (!message || !experiment.rephrase.escalate) return;
    const { id, experimentId, arm, createdAtMs: atMs } = record;
    this.recent.remember(message.conversation, { id, experimentId, arm, atMs, sketch: message.sketch });
  }
}
