/** A chat message in the OpenAI shape; content may be text or a list of parts. */
export interface ChatMessage {
  role: string;
  content?: unknown;
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) => {
      const text = (part as { text?: unknown } | null)?.text;
      return typeof text === 'string' ? text : '';
    })
    .filter((text) => text !== '')
    .join('\n');
}

/**
 * The text of the last message with role `user`, or null when there is none.
 * A client that resends the whole conversation each turn is thereby reduced to what is new.
 */
export function lastUserMessage(messages: readonly ChatMessage[]): string | null {
  for (let index = messages.length - 1; index >= 0; index--) {
    if (messages[index]?.role === 'user') return textOf(messages[index].content);
  }
  return null;
}
