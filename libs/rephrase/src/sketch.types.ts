/**
 * What may be kept of one message: salted hashes and small flags, token by token, never text.
 * Arrays named with one entry per token are parallel and hold one entry per kept token (at most twice TOKENS_EACH_END).
 */
export interface Sketch {
  /** Salted 32-bit hash of the normalised token. */
  words: Uint32Array;
  /** Salted 32-bit hash of the token's stem. */
  stems: Uint32Array;
  /** Salted 32-bit Bloom set of the token's character bigrams; tells a typo or an inflection from another word. */
  shapes: Uint32Array;
  /** Salted 32-bit hashes of the concepts a token stands for, SENSES_PER_TOKEN per token, 0 where there is none. */
  senses: Uint32Array;
  /** Bit flags per token, see token-kind.ts. */
  kinds: Uint16Array;
  /** Bit flags of the whole message (correction, doubt, thanks, …), see cues.ts. */
  cues: number;
  /** Kind of question asked, see question-type.ts. */
  question: number;
  /** Length of the message in UTF-16 code units, as received. */
  characters: number;
  /** Salted 64-bit hash of the whole normalised message: equal means a verbatim repeat. */
  fingerprint: readonly [number, number];
}

/** What is known of the turns between two messages; everything is optional and absent means unknown. */
export interface PairContext {
  /** Seconds from the earlier to the later message, >= 0. */
  gapSeconds?: number;
  /** User messages between the two, 0 when they follow each other. */
  turnsBetween?: number;
  /** Explicit feedback on the earlier answer, when there was any. */
  feedbackGiven?: 'up' | 'down' | null;
}

/** Probability in 0..1 that the later message asks the same again, and why in short English phrases. */
export interface RephraseScore {
  probability: number;
  reasons: string[];
}
