import type { Rng } from '#bandit';
import type { Instance } from './instance.js';

const bernoulli = (rng: Rng, means: readonly number[]) => (arm: number) => (rng.next() < means[arm] ? 1 : 0);

/** Success or failure with fixed chances. */
export function bernoulliInstance(means: readonly number[], rounds: number): Instance {
  return {
    name: `bernoulli ${means.join(', ')}`,
    armCount: means.length,
    rounds,
    start: (rng) => () => ({ segment: 'all', means, reward: bernoulli(rng, means) }),
  };
}

/** Normal scores, as a judge gives them, clipped to 0..1; regret counts the unclipped means. */
export function continuousInstance(means: readonly number[], deviation: number, rounds: number): Instance {
  const clip = (x: number) => Math.min(1, Math.max(0, x));
  return {
    name: `scores ${means.join(', ')} ± ${deviation}`,
    armCount: means.length,
    rounds,
    start: (rng) => () => ({
      segment: 'all',
      means,
      reward: (arm) => clip(means[arm] + deviation * rng.normal()),
    }),
  };
}

/** Scores near 0 or near 1: Beta(mean·c, (1 − mean)·c) with a small c, the hardest bounded case. */
export function nearBinaryInstance(
  means: readonly number[],
  concentration: number,
  rounds: number,
): Instance {
  return {
    name: `near-binary scores ${means.join(', ')}`,
    armCount: means.length,
    rounds,
    start: (rng) => () => ({
      segment: 'all',
      means,
      reward: (arm) => rng.beta(means[arm] * concentration, (1 - means[arm]) * concentration),
    }),
  };
}

/** Best and worst arm change places at `swapAt`. */
export function driftInstance(means: readonly number[], swapAt: number, rounds: number): Instance {
  const best = means.indexOf(Math.max(...means));
  const worst = means.indexOf(Math.min(...means));
  const swapped = means.map((mean, k) => (k === best ? means[worst] : k === worst ? means[best] : mean));
  return {
    name: `swap of ${means.join(', ')} at ${swapAt}`,
    armCount: means.length,
    rounds,
    start: (rng) => (round) => {
      const now = round < swapAt ? means : swapped;
      return { segment: 'all', means: now, reward: bernoulli(rng, now) };
    },
  };
}

/** Segments whose arm means scatter around common ones: Beta(mean·c, (1 − mean)·c), drawn anew in every run. */
export function segmentedInstance(
  means: readonly number[],
  concentration: number,
  segments: number,
  roundsPerSegment: number,
): Instance {
  return {
    name: `${segments} segments, concentration ${concentration}`,
    armCount: means.length,
    rounds: segments * roundsPerSegment,
    start: (rng) => {
      const own = Array.from({ length: segments }, () =>
        means.map((mean) => rng.beta(mean * concentration, (1 - mean) * concentration)),
      );
      return () => {
        const s = Math.floor(rng.next() * segments);
        return { segment: `s${s}`, means: own[s], reward: bernoulli(rng, own[s]) };
      };
    },
  };
}

const delayDraws = {
  exponential: (rng: Rng) => -Math.log(1 - rng.next()),
  /** Deviation 1 of the logarithm. */
  logNormal: (rng: Rng) => Math.exp(rng.normal() - 0.5),
};

/** Only successes are reported, after delays of the given form with the given mean per arm. */
export function censoredInstance(
  means: readonly number[],
  meanDelays: readonly number[],
  rounds: number,
  form: keyof typeof delayDraws = 'exponential',
): Instance {
  return {
    name: `censored ${means.join(', ')}, ${form} delays ${meanDelays.join(', ')}`,
    armCount: means.length,
    rounds,
    censored: true,
    start: (rng) => () => ({
      segment: 'all',
      means,
      reward: bernoulli(rng, means),
      delay: (arm) => Math.ceil(delayDraws[form](rng) * meanDelays[arm]),
    }),
  };
}

/** Success chances and known costs under an average-cost budget. */
export function budgetInstance(
  means: readonly number[],
  costUsd: readonly number[],
  budgetUsd: number,
  rounds: number,
): Instance {
  return {
    name: `budget ${budgetUsd} a request`,
    armCount: means.length,
    rounds,
    budgetUsd,
    start: (rng) => () => ({ segment: 'all', means, reward: bernoulli(rng, means), costUsd }),
  };
}
