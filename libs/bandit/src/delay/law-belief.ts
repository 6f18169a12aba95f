import type { Prior } from '../posteriors/beta-posterior.js';
import { delayFormCount, type DelayLaw } from './delay-law.js';
import { logSumExp, peakHeight, scanPeak } from './scan-peak.js';
import { rateUnderLaw } from './rate-under-law.js';
import type { Watched } from './watched.js';

/** A delay law, and how likely it is. */
export interface WeightedLaw {
  readonly law: DelayLaw;
  readonly weight: number;
}

interface ScaledLaw {
  readonly law: DelayLaw;
  readonly logWeight: number;
}

/** Prior chance that an arm's delays have a law of their own instead of the one that arms share. */
const ownChance = 1 / 3;
/**
 * Scales looked at, as factors of the time watched. An arm's own scale is uniform up to the longest: most of it
 * lies beyond what has been seen, so an arm that is still silent is given time.
 */
const [shortest, longest] = [Math.exp(-7), Math.exp(2)];
/** Forms this much less likely (nats) than the best of a first look are not looked at again. */
const hopeless = 12;
const negligible = 1e-3;

/** Laws on which arms agree or differ, for one moment. */
class LawSearch {
  private readonly low: number;
  private readonly high: number;
  /** By arm and form, then by scale. */
  private readonly known = new Map<number, Map<number, number>>();

  constructor(
    private readonly watched: readonly Watched[],
    private readonly priors: readonly Prior[],
    elapsed: number,
  ) {
    this.low = Math.log(elapsed * shortest);
    this.high = Math.log(elapsed * longest);
  }

  /** ln P(what arm k shows | law), the arm's success rate integrated out; computed once. */
  evidence(k: number, law: DelayLaw): number {
    const key = k * delayFormCount + law.form;
    const byScale = this.known.get(key) ?? new Map<number, number>();
    this.known.set(key, byScale);
    const found = byScale.get(law.logScale) ?? rateUnderLaw(this.watched[k], law, this.priors[k]).logEvidence;
    byScale.set(law.logScale, found);
    return found;
  }

  /** Laws weighed by a log density per unit of ln scale, over every form that is not hopeless. */
  weigh(logDensity: (law: DelayLaw) => number): ScaledLaw[] {
    const scans = Array.from({ length: delayFormCount }, (_, form) => {
      const at = (logScale: number) => logDensity({ form, logScale });
      return { form, scan: (rounds: number) => scanPeak(at, this.low, this.high, rounds) };
    });
    const first = scans.map(({ scan }) => peakHeight(scan(2)));
    const best = Math.max(...first);
    return scans
      .filter((_, form) => first[form] > best - hopeless)
      .flatMap(({ form, scan }) =>
        scan(4).map(({ at, logWeight }) => ({ law: { form, logScale: at }, logWeight })),
      );
  }

  /** Laws that arm k may have for its own. */
  own(k: number): ScaledLaw[] {
    const normaliser = this.high + Math.log(delayFormCount);
    return this.weigh((law) => this.evidence(k, law) + law.logScale - normaliser);
  }
}

function normalised(laws: readonly ScaledLaw[]): WeightedLaw[] {
  const total = logSumExp(laws.map((law) => law.logWeight));
  const kept = laws
    .map(({ law, logWeight }) => ({ law, weight: Math.exp(logWeight - total) }))
    .filter(({ weight }) => weight > negligible);
  const mass = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ law, weight }) => ({ law, weight: weight / mass }));
}

/**
 * What is believed of each arm's delays: all arms share one law (of unknown form and scale), but each has with
 * chance `ownChance` a law of its own. Weights are posterior probabilities given what every arm shows, its
 * success rate integrated out. Pooling makes a common law known early; its alternative keeps a slow arm from
 * being taken for a poor one. `elapsed` > 0: the time watched, in the unit of the delays.
 */
export function believeLaws(
  watched: readonly Watched[],
  priors: readonly Prior[],
  elapsed: number,
): WeightedLaw[][] {
  const search = new LawSearch(watched, priors, elapsed);
  const own = watched.map((_, k) => search.own(k));
  const [logShared, logOwn] = [Math.log(1 - ownChance), Math.log(ownChance)];
  const ownEvidence = own.map((laws) => logOwn + logSumExp(laws.map((law) => law.logWeight)));
  const either = (k: number, law: DelayLaw) =>
    logSumExp([logShared + search.evidence(k, law), ownEvidence[k]]);
  const shared = search.weigh((law) => watched.reduce((sum, _, k) => sum + either(k, law), 0));
  const total = logSumExp(shared.map((law) => law.logWeight));
  return own.map((ownLaws, k) => {
    const joins = shared.map(({ law, logWeight }) => ({
      law,
      logWeight: logWeight - total + logShared + search.evidence(k, law) - either(k, law),
    }));
    const departs = logSumExp(shared.map(({ law, logWeight }) => logWeight - total - either(k, law)));
    const leaves = ownLaws.map(({ law, logWeight }) => ({ law, logWeight: logWeight + logOwn + departs }));
    return normalised([...joins, ...leaves]);
  });
}
