import { continuations, Cue, phrasesAnywhere, phrasesAtStart, unspacedPhrases } from './cue-phrases.js';
import { foldToken } from './fold-token.js';
import { TokenKind } from './token-kind.js';
import type { Token } from './token.types.js';

interface Node {
  flags: number;
  next: Map<string, Node>;
}

const node = (): Node => ({ flags: 0, next: new Map() });

function insert(root: Node, phrase: string, flag: number): void {
  let at = root;
  for (const part of phrase.split(' ').map(foldToken)) {
    const next = at.next.get(part) ?? node();
    at.next.set(part, next);
    at = next;
  }
  at.flags |= flag;
}

function trieOf(groups: Record<string, readonly string[]>): Node {
  const root = node();
  for (const [name, lines] of Object.entries(groups)) {
    for (const phrase of lines.join('|').split('|')) insert(root, phrase, Cue[name as keyof typeof Cue]);
  }
  return root;
}

const anywhere = trieOf(phrasesAnywhere);
const atStart = trieOf(phrasesAtStart);
const whole = new Set(
  continuations
    .join('|')
    .split('|')
    .map((phrase) => phrase.split(' ').map(foldToken).join(' ')),
);
const unspacedWhole =
  /^(继续|繼續|下一个|好|好的|是|不|谢谢|你好|続けて|次|はい|いいえ|ありがとう|こんにちは)[。！!.]*$/;

function flagsFrom(root: Node, tokens: readonly Token[], start: number): number {
  let at: Node | undefined = root;
  let flags = 0;
  for (let i = start; at !== undefined && i < tokens.length; i++) {
    at = at.next.get(tokens[i].folded);
    if (at !== undefined) flags |= at.flags;
  }
  return flags;
}

function unspacedFlags(text: string): number {
  const trimmed = text.trim();
  let flags = unspacedWhole.test(trimmed) ? Cue.continuation : 0;
  for (const [flag, pattern] of unspacedPhrases) if (pattern.test(trimmed)) flags |= flag;
  return flags;
}

/** What the message signals besides its topic: flags of {@link Cue}. Self-repairs count only after the first words. */
export function cuesOf(tokens: readonly Token[], text: string): number {
  let flags = 0;
  for (let i = 0; i < tokens.length; i++) {
    const found = flagsFrom(anywhere, tokens, i);
    flags |= i < 2 ? found & ~Cue.selfRepair : found;
  }
  flags |= flagsFrom(atStart, tokens, 0);
  const spaced =
    tokens.length > 0 && tokens.length <= 4 && whole.has(tokens.map((token) => token.folded).join(' '));
  if (spaced || tokens.length === 0) flags |= Cue.continuation;
  return tokens.some((token) => token.kind & TokenKind.unspaced) ? flags | unspacedFlags(text) : flags;
}
