import { encodeSketch, type Sketch } from '#rephrase';
import { rephraseLaneOf } from './rephrase-lane.js';

/** The last user message of a request, as far as it may be kept. */
export interface SketchedMessage {
  /** Salted hash of the conversation id, in the form of a UUID. */
  conversation: string;
  /** Salted hash of the whole message, the same in every conversation of the experiment. */
  fingerprint: string;
  /** Made with a salt of the conversation's own. */
  sketch: Sketch;
  windowMs: number;
}

/** As it is stored along with the decision on the request. */
export function toMessageRow(
  { id, experimentId, createdAtMs }: { id: string; experimentId: string; createdAtMs: number },
  { conversation, fingerprint, sketch, windowMs }: SketchedMessage,
) {
  return {
    lane: rephraseLaneOf(conversation),
    conversation,
    assignment_id: id,
    experiment_id: experimentId,
    fingerprint,
    sketch: Buffer.from(encodeSketch(sketch)).toString('base64'),
    asked_at_ms: createdAtMs,
    expires_at_ms: createdAtMs + windowMs,
  };
}
