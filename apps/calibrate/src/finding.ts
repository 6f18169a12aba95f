/** One claim of the library, the figure that was measured for it, and whether it holds. */
export interface Finding {
  claim: string;
  target: string;
  figure: string;
  holds: boolean;
}

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** A share that must not exceed its limit. */
export const atMost = (claim: string, share: number, limit: number): Finding => ({
  claim,
  target: `<= ${percent(limit)}`,
  figure: percent(share),
  holds: share <= limit,
});

/** A share that must reach its limit. */
export const atLeast = (claim: string, share: number, limit: number): Finding => ({
  claim,
  target: `>= ${percent(limit)}`,
  figure: percent(share),
  holds: share >= limit,
});
