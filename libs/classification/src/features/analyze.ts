import { type CueCounts, findCues } from '../cues/find-cues.js';
import { type PromptText, readableText, toPromptText } from '../text/prompt-text.js';
import { type Scan, scan } from '../text/scan.js';
import { assignZones } from '../text/zones.js';
import type { PromptInput } from '../types.js';
import { measureStructure } from './structure.js';
import type { StructureInput } from './structure-features.js';

/** One prompt, read once: everything that the classifiers look at. */
export interface Analysis {
  prompt: PromptText;
  tokens: Scan;
  zones: Uint8Array;
  cues: CueCounts;
  shape: StructureInput;
}

/** Reads a prompt (bounded: see `readableText`) into tokens, zones, cues and shape. */
export function analyze(input: PromptInput): Analysis {
  const prompt = toPromptText(input);
  const tokens = scan(readableText(prompt.text));
  const zones = assignZones(tokens);
  const cues = findCues(tokens, zones);
  const shape = { ...measureStructure(tokens, zones), chars: prompt.text.length, turns: prompt.turns };
  return { prompt, tokens, zones, cues, shape };
}
