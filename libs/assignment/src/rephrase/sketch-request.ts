import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Experiment } from '#experiments';
import { lastUserMessage, sketchMessage } from '#rephrase';
import type { AssignmentCreate } from '../assignment.schema.js';
import { InstallationSecret } from './installation-secret.js';
import type { SketchedMessage } from './sketched-message.js';

/** Longer messages are told apart by this many characters of either end and by their length. */
const FINGERPRINTED_CHARS = 4_096;

/** Turns what a user asked into what may be kept of it. The text goes no further than here. */
@Injectable()
export class SketchRequest {
  constructor(private readonly secret: InstallationSecret) {}

  /** Null when there is nothing to compare: no conversation, no user message, or detection is off. */
  async execute(experiment: Experiment, request: AssignmentCreate): Promise<SketchedMessage | null> {
    const { conversationId, prompt, messages } = request;
    if (conversationId === undefined || !experiment.rephrase.enabled) return null;
    const text = prompt ?? lastUserMessage(messages ?? []);
    if (!text) return null;
    const secret = await this.secret.read();
    return {
      conversation: hashId(secret, `conversation:${conversationId}`),
      fingerprint: hashId(secret, `message:${experiment.id}:${comparable(text)}`),
      sketch: sketchMessage(text, hash(secret, `sketch:${conversationId}`).toString('base64')),
      windowMs: experiment.rephrase.windowSeconds * 1000,
    };
  }
}

const hash = (secret: Buffer, text: string) => createHmac('sha256', secret).update(text).digest();

/** 128 bits of a keyed hash in the form of a UUID, as PostgreSQL writes it. */
function hashId(secret: Buffer, text: string): string {
  const hex = hash(secret, text).toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What verbatim repeats have in common, in bounded time for any length. */
function comparable(text: string): string {
  const read =
    text.length <= 2 * FINGERPRINTED_CHARS
      ? text
      : `${text.slice(0, FINGERPRINTED_CHARS)}${text.slice(-FINGERPRINTED_CHARS)}#${text.length}`;
  return read.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
