import { DIFFICULTY_LEXICON } from './difficulty-lexicon.js';
import { QUESTION_LEXICON } from './question-lexicon.js';
import { TASK_LEXICON } from './task-lexicon.js';

/** All cue words by cue. */
export const LEXICON = { ...TASK_LEXICON, ...QUESTION_LEXICON, ...DIFFICULTY_LEXICON } as const;

/** The name of a group of words that say the same about a request, whatever the language. */
export type CueName = keyof typeof LEXICON;

/** Cue names in the order of their numbers. */
export const CUE_NAMES = Object.keys(LEXICON) as CueName[];
