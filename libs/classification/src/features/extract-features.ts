import { CUE_NAMES, type CueName } from '../cues/cue-names.js';
import { inInstruction } from '../cues/find-cues.js';
import { estimateTokens } from '../text/token-estimate.js';
import type { PromptInput } from '../types.js';
import { ZONE_CONTEXT } from '../text/zones.js';
import { analyze, type Analysis } from './analyze.js';

/** What can be seen in a prompt without understanding it. Counts cover the part that is read. */
export interface PromptFeatures {
  chars: number;
  words: number;
  /** Characters of scripts written without spaces. */
  ideographs: number;
  sentences: number;
  paragraphs: number;
  numbers: number;
  /** Marks of formulas, such as `=` and `√`. */
  mathMarks: number;
  codeMarks: number;
  codeBlocks: number;
  questionMarks: number;
  /** Lines that start with a bullet or a number, or as an answer option. */
  listLines: number;
  optionLines: number;
  /** Script of most letters. */
  script: 'latin' | 'ideographic' | 'other' | 'none';
  /** More than one question, or a list of things to do. */
  multiPart: boolean;
  /** Messages of the conversation; 1 for a bare prompt. */
  turns: number;
  tokens: number;
  /** The instruction (first paragraph and last sentence, quotes left out) and the attached material, in tokens. */
  instructionTokens: number;
  contextShare: number;
  /** Cues of the instruction, by name, with how often they occur. */
  cues: Partial<Record<CueName, number>>;
}

/** Measures a prompt or the last user message of a conversation. Pure, linear, never throws. */
export function extractFeatures(input: PromptInput): PromptFeatures {
  const analysis = analyze(input);
  const { shape, prompt, tokens } = analysis;
  return {
    chars: prompt.text.length,
    words: shape.words,
    ideographs: shape.ideographs,
    sentences: shape.sentences,
    paragraphs: shape.paragraphs,
    numbers: shape.numbers,
    mathMarks: shape.mathMarks,
    codeMarks: shape.codeMarks,
    codeBlocks: Math.floor(shape.fences / 2),
    questionMarks: shape.questionMarks,
    listLines: shape.bullets,
    optionLines: shape.optionLines,
    script: scriptOf(analysis),
    multiPart: shape.questionMarks > 1 || shape.bullets > 1,
    turns: prompt.turns,
    tokens: estimateTokens(tokens.text),
    instructionTokens: shape.instructionTokens,
    contextShare: shape.contextShare,
    cues: cuesOf(analysis),
  };
}

/** The instruction of a prompt without its attached material: first paragraph and last sentence. */
export function instructionOf(input: PromptInput): string {
  const { tokens, zones } = analyze(input);
  const parts: string[] = [];
  let from = -1;
  for (let at = 0; at <= tokens.count; at++) {
    const inside = at < tokens.count && zones[at] !== ZONE_CONTEXT;
    if (inside && from < 0) from = at;
    if (inside || from < 0) continue;
    parts.push(tokens.text.slice(tokens.start[from], tokens.end[at - 1]));
    from = -1;
  }
  return parts.join(' … ');
}

function scriptOf({ shape }: Analysis): PromptFeatures['script'] {
  if (shape.words === 0 && shape.ideographs === 0) return 'none';
  if (shape.ideographs > shape.words) return 'ideographic';
  return shape.nonLatinLetters * 2 > shape.words ? 'other' : 'latin';
}

function cuesOf({ cues }: Analysis): PromptFeatures['cues'] {
  const found: PromptFeatures['cues'] = {};
  CUE_NAMES.forEach((name, cue) => {
    const count = inInstruction(cues, cue);
    if (count > 0) found[name] = count;
  });
  return found;
}
