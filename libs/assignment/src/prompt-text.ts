import type { PromptInput } from '#classification';
import type { AssignmentCreate, Messages } from './assignment.schema.js';

type Asking = Pick<AssignmentCreate, 'prompt' | 'messages'>;

/** The prompt or the conversation, as classifiers take it. */
export function promptInput({ prompt, messages }: Asking): PromptInput {
  if (prompt !== undefined) return prompt;
  return { messages: (messages ?? []).map(({ role, content }) => ({ role, content: content ?? null })) };
}

/** The text of one message; parts that are not text count for nothing. */
export function messageText({ content }: Messages[number]): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('\n');
}
