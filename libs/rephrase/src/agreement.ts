/** Explicit feedback on answers that were charged by inference. */
export interface AgreementInput {
  /** Charged answers whose explicit feedback was negative: the inference was right. */
  agreed: number;
  /** Charged answers whose explicit feedback was positive: the inference was wrong. */
  disagreed: number;
  /** Precision below which inferred penalties must stop, 0..1. */
  minPrecision: number;
  /** Answers with both kinds of evidence that are needed before anything is decided. Default 20. */
  minSamples?: number;
  /** Two-sided confidence of the interval, 0..1. Default 0.95. */
  confidence?: 0.9 | 0.95 | 0.99;
}

/** `switchOff` when even the upper limit is under the bound, `warn` when only the estimate is. */
export interface Agreement {
  samples: number;
  precision: number | null;
  interval: [number, number] | null;
  state: 'insufficient' | 'ok' | 'warn' | 'switchOff';
}

const normalQuantile = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 };

/** Wilson score interval for `successes` of `trials` > 0 (Wilson 1927, eq. 2 without continuity correction). */
function wilson(successes: number, trials: number, z: number): [number, number] {
  const share = successes / trials;
  const spread = (z * z) / trials;
  const centre = share + spread / 2;
  const reach = z * Math.sqrt((share * (1 - share) + spread / 4) / trials);
  return [Math.max(0, (centre - reach) / (1 + spread)), Math.min(1, (centre + reach) / (1 + spread))];
}

function stateOf(precision: number, upper: number, input: AgreementInput): Agreement['state'] {
  if (precision >= input.minPrecision) return 'ok';
  return upper < input.minPrecision ? 'switchOff' : 'warn';
}

/**
 * Precision of inferred charges against explicit feedback, with a Wilson interval, and what to do about it.
 * Counts are non-negative; answers charged without explicit feedback are left out by the caller.
 */
export function agreement(input: AgreementInput): Agreement {
  const samples = input.agreed + input.disagreed;
  if (samples === 0) return { samples, precision: null, interval: null, state: 'insufficient' };
  const precision = input.agreed / samples;
  const interval = wilson(input.agreed, samples, normalQuantile[input.confidence ?? 0.95]);
  const enough = samples >= (input.minSamples ?? 20);
  return {
    samples,
    precision,
    interval,
    state: enough ? stateOf(precision, interval[1], input) : 'insufficient',
  };
}
