import type { AssignmentCreate, Messages } from './assignment.schema.js';

/** The text that the request asks with: the prompt, or the last message of the user. */
export function promptText(request: Pick<AssignmentCreate, 'prompt' | 'messages'>): string | null {
  if (request.prompt !== undefined) return request.prompt;
  const last = request.messages?.findLast((message) => message.role === 'user') ?? request.messages?.at(-1);
  return last ? messageText(last) : null;
}

/** The text of one message; parts that are not text count for nothing. */
export function messageText({ content }: Messages[number]): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('\n');
}
