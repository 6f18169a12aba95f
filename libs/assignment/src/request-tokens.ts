import { estimateTokens } from '#classification';
import { messageText } from './prompt-text.js';
import type { AssignmentCreate } from './assignment.schema.js';

/** Characters that are read for an estimate; beyond them it is scaled by length, so that it takes a bounded time. */
const READ_CHARS_MAX = 20_000;

/** Estimated tokens of the prompt, or of all messages together; null when the request carries neither. */
export function requestTokens({
  prompt,
  messages,
}: Pick<AssignmentCreate, 'prompt' | 'messages'>): number | null {
  if (prompt !== undefined) return tokensOf(prompt);
  return messages ? messages.reduce((sum, message) => sum + tokensOf(messageText(message)), 0) : null;
}

function tokensOf(text: string): number {
  if (text.length <= READ_CHARS_MAX) return estimateTokens(text);
  return Math.ceil(estimateTokens(text.slice(0, READ_CHARS_MAX)) * (text.length / READ_CHARS_MAX));
}
