/** One labelled prompt, whatever the axis. */
export interface Example {
  prompt: string;
  /** Position in `TASKS` or `COMPLEXITIES`. */
  label: number;
  source: string;
  /** Rows with the same group never stand on both sides of a split. */
  group: string;
  /** What to report figures by: language, how the label was made. */
  lang: string;
  method: string;
  /** 1 for real rows; written rows count less. */
  weight: number;
  /** Written for training: never held out, never measured. */
  synthetic: boolean;
}

const GROUP_CHARS = 150;

/** Key under which near-identical prompts meet: question without its options, letters and digits only. */
export function promptGroup(prompt: string): string {
  const optionsFrom = prompt.search(/\n\(?[A-J][.)]/);
  const question = optionsFrom > 0 ? prompt.slice(0, optionsFrom) : prompt;
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, GROUP_CHARS);
}

/** Fold of a group in 0..folds-1: stable, whatever else is in the file. */
export function foldOf(group: string, folds: number): number {
  let hash = 2166136261;
  for (let at = 0; at < group.length; at++) hash = Math.imul(hash ^ group.charCodeAt(at), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % folds;
}
