/** What a measurement found. */
export interface Measured {
  readonly figure: number;
  /** Standard error of the figure; null for what is exact or a stopwatch's. */
  readonly error: number | null;
  readonly holds: boolean;
  /** How it was measured, and anything worth knowing beside it. */
  readonly note: string;
}

/** How a line is to be measured. */
export interface Effort {
  /** Share of the full number of runs, above 0. */
  readonly share: number;
  /** Folder of the outcome files; lines that need them are left out without it. */
  readonly data?: string;
}

/** One claim: what it says and how to check it. */
export interface Line {
  readonly name: string;
  readonly target: string;
  readonly measure: (effort: Effort) => Measured;
  /** Needs `Effort.data`. */
  readonly needsData?: boolean;
}

/** Number of runs at this effort, at least 4. */
export const runsAt = (full: number, { share }: Effort) => Math.max(4, Math.ceil(full * share));

/** A figure that must not exceed a limit. */
export function atMost(limit: number, figure: number, error: number | null, note: string): Measured {
  return { figure, error, holds: figure <= limit, note };
}

/** Mean of a list and its standard error. */
export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (values.length - 1) / values.length) };
}
