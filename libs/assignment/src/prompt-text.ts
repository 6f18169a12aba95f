import type { AssignmentCreate, Messages } from './assignment.schema.js';

/** The text that the request asks with: the prompt, or the last message of the user. */
export function promptText(request: Pick<AssignmentCreate, 'prompt' | 'messages'>): string | null {
  if (request.prompt !== undefined) return request.prompt;
  const last =
    request.messages?.filter((message) => message.role === 'user').at(-1) ?? request.messages?.at(-1);
  return last ? contentText(last.content) : null;
}

function contentText(content: Messages[number]['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('\n');
}
