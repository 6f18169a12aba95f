import { estimateTokens } from '#classification';
import { messageText } from './prompt-text.js';
import type { AssignmentCreate } from './assignment.schema.js';

/** Characters that are read for an estimate; beyond them it is scaled by length, so that it takes a bounded time. */
const READ_CHARS_MAX = 20_000;
/** Bytes of one UTF-16 unit in UTF-8. */
const UTF8_BYTES_MAX = 3;

/** Estimated tokens of the prompt, or of all messages together; null when the request carries neither. */
export function requestTokens({
  prompt,
  messages,
}: Pick<AssignmentCreate, 'prompt' | 'messages'>): number | null {
  if (prompt !== undefined) return tokensOf(prompt);
  return messages ? messages.reduce((sum, message) => sum + tokensOf(messageText(message)), 0) : null;
}

/** More tokens than the request can have: a tokenizer makes at most one of each byte. Costs nothing to know. */
export function requestTokensAtMost({
  prompt,
  messages,
}: Pick<AssignmentCreate, 'prompt' | 'messages'>): number {
  if (prompt !== undefined) return prompt.length * UTF8_BYTES_MAX;
  return (messages ?? []).reduce((sum, message) => sum + messageText(message).length * UTF8_BYTES_MAX, 0);
}

function tokensOf(text: string): number {
  if (text.length <= READ_CHARS_MAX) return estimateTokens(text);
  return Math.ceil(estimateTokens(text.slice(0, READ_CHARS_MAX)) * (text.length / READ_CHARS_MAX));
}
