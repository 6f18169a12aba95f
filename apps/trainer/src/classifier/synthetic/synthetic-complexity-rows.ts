import { COMPLEXITY_PROMPTS } from './complexity-prompts.js';
import { FIELD_PROMPTS } from './field-prompts.js';
import { SLOTS } from './slots.js';

/** A prompt written for one level of complexity. */
export interface SyntheticComplexityRow {
  prompt: string;
  level: string;
  source: 'synthetic';
}

const SLOT_VARIANTS = 4;

/** All synthetic prompts with a level, in a fixed order; `rng` fills the slots. */
export function syntheticComplexityRows(rng: () => number): SyntheticComplexityRow[] {
  return [...Object.entries(COMPLEXITY_PROMPTS), ...Object.entries(FIELD_PROMPTS)].flatMap(([level, text]) =>
    text
      .trim()
      .split('\n')
      .flatMap((template) => variantsOf(template, rng))
      .map((prompt) => ({ prompt, level, source: 'synthetic' as const })),
  );
}

/** Questions with options appear with them and without. */
function variantsOf(template: string, rng: () => number): string[] {
  if (template.includes('{T}')) return Array.from({ length: SLOT_VARIANTS }, () => fill(template, rng));
  const [question, ...options] = template.split(' | ');
  if (options.length === 0) return [question];
  return [question, `${question}\n${lettered(options)}`];
}

function lettered(options: readonly string[]): string {
  return options.map((option, index) => `${'ABCDEFGHIJ'[index]}. ${option}`).join('\n');
}

function fill(template: string, rng: () => number): string {
  const topic = (): string => SLOTS.T[Math.floor(rng() * SLOTS.T.length)];
  return template.replace('{T}', topic).replace('{T2}', topic);
}
