import { rewardContribution } from '../evidence/contributions.js';
import { addSums, emptySums, scaleSums, type Sums } from '../evidence/sums.js';
import { chanceBy, type DelayLaw } from './delay-law.js';

/**
 * Trials that have been exposed: Σ τ(age) over all decisions, τ the chance that a success would have arrived by
 * now (Vernade, Cappé & Perchet 2017). Without a law nothing counts yet: not yet is not failure.
 */
export function exposedTrials(ages: Iterable<number>, law: DelayLaw | null): number {
  if (!law) return 0;
  let exposed = 0;
  for (const age of ages) exposed += chanceBy(law, age);
  return exposed;
}

/**
 * Sums of a cell under censored feedback (success sends an event, failure sends nothing): `arrived` successes
 * out of `exposed` trials, so that the Beta posterior is a = a0 + S, b = b0 + max(0, Στ − S).
 */
export function exposureCorrectedSums(arrived: number, exposed: number): Sums {
  const one = rewardContribution(1);
  const failures = scaleSums(rewardContribution(0), Math.max(0, exposed - arrived));
  return arrived > 0 ? addSums(scaleSums(one, arrived), failures) : addSums(emptySums(), failures);
}
