import type { Message, PromptInput } from '../types.js';

/** Characters read from the start of a prompt: beyond head + tail the middle is skipped. */
export const READ_HEAD_CHARS = 3000;
/** Characters read from the end of a prompt. */
export const READ_TAIL_CHARS = 1000;

/** The text to classify and what surrounded it. */
export interface PromptText {
  /** The last user message, or the bare prompt. */
  text: string;
  /** Messages in the conversation, 1 for a bare prompt. */
  turns: number;
  /** Characters of all messages together. */
  totalChars: number;
}

/** The text of one message; parts that are not text count for nothing. */
export function messageText(message: Message): string {
  const { content } = message;
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (typeof part?.text === 'string' ? part.text : '')).join('\n');
}

/** The last message of the user, or the last message at all, or the empty string. */
export function lastUserMessage(messages: readonly Message[]): string {
  const last = messages.findLast((message) => message.role === 'user') ?? messages.at(-1);
  return last ? messageText(last) : '';
}

/** Settles a bare prompt and a conversation into one shape. Never throws. */
export function toPromptText(input: PromptInput): PromptText {
  if (typeof input === 'string') return { text: input, turns: 1, totalChars: input.length };
  const messages = Array.isArray(input?.messages) ? input.messages.filter(Boolean) : [];
  const totalChars = messages.reduce((sum, message) => sum + messageText(message).length, 0);
  return { text: lastUserMessage(messages), turns: Math.max(1, messages.length), totalChars };
}

/** Head and tail of a long text, so that reading it costs a bounded time. */
export function readableText(text: string): string {
  if (text.length <= READ_HEAD_CHARS + READ_TAIL_CHARS) return text;
  return `${text.slice(0, READ_HEAD_CHARS)}\n\n${text.slice(-READ_TAIL_CHARS)}`;
}
