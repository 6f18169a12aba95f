import { createHash } from 'node:crypto';
import type { PromptInput } from '#classification';

/**
 * What prompts have in common when they deserve one verdict: the same text but for Unicode composition, line ends and
 * the white space around it, in the same conversation. A digest, so that no prompt is kept in memory.
 */
export function promptKey(input: PromptInput): string {
  const hash = createHash('sha256');
  if (typeof input === 'string') return hash.update(normalised(input)).digest('base64');
  for (const { role, content } of input.messages) {
    hash.update(`\u0000${role}\u0000`).update(normalised(textOf(content)));
  }
  return hash.digest('base64');
}

function normalised(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

function textOf(content: Exclude<PromptInput, string>['messages'][number]['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('\n');
}
