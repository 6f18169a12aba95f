import { writeFileSync } from 'node:fs';
import type { PolicyType } from '#bandit';
import {
  bernoulliInstance,
  budgetInstance,
  censoredInstance,
  continuousInstance,
  driftInstance,
  regretPlot,
  segmentedInstance,
  simulate,
  type Instance,
} from '#simulation';
import { learnerFor } from './learners.js';

const four = [0.82, 0.78, 0.74, 0.6];

/** The named worlds of the command line. */
export const worlds: Readonly<Record<string, (rounds: number) => Instance>> = {
  bernoulli: (rounds) => bernoulliInstance(four, rounds),
  two: (rounds) => bernoulliInstance([0.9, 0.8], rounds),
  ten: (rounds) => bernoulliInstance([0.5, ...new Array<number>(9).fill(0.4)], rounds),
  continuous: (rounds) => continuousInstance([0.8, 0.77, 0.7], 0.1, rounds),
  drift: (rounds) => driftInstance(four, rounds / 2, rounds),
  segmented: (rounds) => segmentedInstance(four, 40, Math.max(1, Math.round(rounds / 100)), 100),
  censored: (rounds) => censoredInstance(four, [200, 200, 200, 200], rounds),
  budget: (rounds) => budgetInstance([0.6, 0.74, 0.78, 0.82], [0.2, 0.5, 1, 3], 0.8, rounds),
};

/** Plays one world under the given policies, prints a table and, if asked, writes the plot. */
export function instanceCommand(
  name: string,
  options: {
    policies: readonly PolicyType[];
    rounds: number;
    runs: number;
    delay: number;
    batch: number;
    floor: number;
    svg?: string;
  },
): void {
  const instance = worlds[name](options.rounds);
  const results = options.policies.map((policy) => {
    const learner = learnerFor({
      arms: Array.from({ length: instance.armCount }, (_, k) => `arm${k}`),
      policy,
      objective: name === 'continuous' ? 'bounded' : 'binary',
      costPenaltyPerUsd: 0,
      floor: options.floor,
      pooling: name === 'segmented' ? 'hierarchical' : 'none',
      changes: 'reset',
      censored: instance.censored,
      budget: instance.budgetUsd
        ? { totalUsd: instance.budgetUsd * options.rounds, requests: options.rounds }
        : undefined,
    });
    return {
      policy,
      ...simulate(instance, learner, options.runs, { delay: options.delay, batch: options.batch }),
    };
  });
  console.log(
    `${instance.name}: ${instance.rounds} rounds, ${options.runs} runs, delay ${options.delay}, batch ${options.batch}`,
  );
  console.table(
    Object.fromEntries(
      results.map((r) => [
        r.policy,
        {
          regret: r.regretMean[r.regretMean.length - 1].toFixed(2),
          '± se': r.regretError[r.regretError.length - 1].toFixed(2),
          quality: r.quality.toFixed(5),
          '$/request': r.costUsd.toFixed(5),
        },
      ]),
    ),
  );
  if (!options.svg) return;
  const curves = results.map((r) => ({
    name: r.policy,
    rounds: r.rounds,
    means: r.regretMean,
    errors: r.regretError,
  }));
  writeFileSync(options.svg, regretPlot(`Regret: ${instance.name}`, curves));
}
