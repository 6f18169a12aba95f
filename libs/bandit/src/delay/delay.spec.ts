import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marginalCdf } from '../posteriors/marginal-summary.js';
import { betaPosterior } from '../posteriors/beta-posterior.js';
import { createRng, type Rng } from '../random/rng.js';
import { chanceByLog, delayFormCount } from './delay-law.js';
import { exposedCells } from './exposure.js';
import { emptyExposureCell, recordArrival, recordDecision, type ExposureCell } from './exposure-ledger.js';
import { believeLaws } from './law-belief.js';
import { rateUnderLaw } from './rate-under-law.js';
import { peakHeight, scanPeak } from './scan-peak.js';
import { watchedAt } from './watched.js';

const prior = { mean: 0.5, strength: 2 };
const exponential = (mean: number) => (rng: Rng) => -Math.log(1 - rng.next()) * mean;
const logNormal = (median: number) => (rng: Rng) => median * Math.exp(rng.normal());

/** A cell at time `now` of one decision a round since `from`, without what has not arrived yet. */
function watch(now: number, rate: number, delayOf: (rng: Rng) => number, rng: Rng, from = 0): ExposureCell {
  const cell = emptyExposureCell();
  const due: { at: number; delay: number }[] = [];
  for (let at = from; at < now; at++) {
    recordDecision(cell, at);
    const delay = delayOf(rng);
    if (rng.next() < rate && at + delay <= now) due.push({ at, delay });
  }
  for (const { at, delay } of due) recordArrival(cell, at, delay);
  return cell;
}

const rewardsOf = (row: readonly ExposureCell[], now: number) =>
  exposedCells(
    new Map([['all', row]]),
    row.map(() => prior),
    now,
  ).get('all')!;

const beliefOf = (row: readonly ExposureCell[], now: number) =>
  rewardsOf(row, now).map((sums) => betaPosterior(sums, prior));

describe('delay law', () => {
  it('is a distribution function for every form and scale', () => {
    const log = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(fc.nat(delayFormCount - 1), log, log, log, (form, logScale, x, y) => {
        const law = { form, logScale };
        const low = chanceByLog(law, Math.min(x, y));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(chanceByLog(law, Math.max(x, y)));
        expect(chanceByLog(law, -Infinity)).toBe(0);
        expect(chanceByLog(law, 100)).toBeCloseTo(1, 12);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('is within 0.05 % of the exact law when small and 0.2 % of the rest when large, on the table and beyond it', () => {
    for (let logX = -30; logX < 2; logX += 0.0137) {
      const [below, above] = [-Math.expm1(-Math.exp(logX)), Math.exp(-Math.exp(logX))];
      const found = chanceByLog({ form: 1, logScale: 3 }, logX + 3);
      expect(Math.abs(found / below - 1)).toBeLessThan(5e-4);
      expect(Math.abs((1 - found) / above - 1)).toBeLessThan(2e-3);
    }
  });

  it('is not fooled by recent decisions that could only show short delays', () => {
    const [now, worlds, truth] = [800, 12, 1 - Math.exp(-200 / 300)];
    let [believed, naive] = [0, 0];
    for (let seed = 1; seed <= worlds; seed++) {
      const cell = watch(now, 0.7, exponential(300), createRng(seed));
      const [laws] = believeLaws([watchedAt([cell], now)], [prior], now);
      expect(laws.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      believed += laws.reduce((sum, { law, weight }) => sum + weight * chanceByLog(law, Math.log(200)), 0);
      const short = cell.delayCounts.filter((_, i) => 2 ** ((cell.delayBins[i] + 1) / 4) <= 200);
      naive += short.reduce((sum, count) => sum + count, 0) / cell.arrived;
    }
    expect(Math.abs(believed / worlds - truth)).toBeLessThan(0.09);
    expect(Math.abs(naive / worlds - truth)).toBeGreaterThan(0.1);
  });

  it('is shared between arms: that of one with few arrivals is known far better beside three with many', () => {
    const rng = createRng(5);
    const now = 400;
    const rare = watch(now, 0.8, exponential(60), rng, now - 20);
    const many = [0, 1, 2].map(() => watch(now, 0.8, exponential(60), rng));
    const doubt = (row: ExposureCell[]) => {
      const watched = row.map((cell) => watchedAt([cell], now));
      const priors = row.map(() => prior);
      const chances = believeLaws(watched, priors, now)[0].map(({ law, weight }) => ({
        weight,
        chance: chanceByLog(law, Math.log(60)),
      }));
      const mean = chances.reduce((sum, { weight, chance }) => sum + weight * chance, 0);
      return chances.reduce((sum, { weight, chance }) => sum + weight * (chance - mean) ** 2, 0);
    };
    expect(rare.arrived).toBeGreaterThan(0);
    expect(doubt([rare, ...many])).toBeLessThan(0.5 * doubt([rare]));
  });
});

describe('rate under a law', () => {
  it('is the plain Beta posterior, with its evidence, when silence is certain', () => {
    const cell = emptyExposureCell();
    for (let at = 0; at < 10; at++) recordDecision(cell, at);
    for (let at = 0; at < 4; at++) recordArrival(cell, at, 1);
    const { a, b } = rateUnderLaw(watchedAt([cell], 1e6), { form: 1, logScale: 0 }, prior);
    expect(a).toBeCloseTo(5, 5);
    expect(b).toBeCloseTo(7, 5);
  });

  it('agrees with numerical integration of the full likelihood in mean, variance and evidence', () => {
    const rng = createRng(8);
    const now = 60;
    const cell = watch(now, 0.7, exponential(30), rng);
    const watched = watchedAt([cell], now);
    for (const logScale of [2.5, 3.4, 4.5]) {
      const law = { form: 1, logScale };
      const found = rateUnderLaw(watched, law, prior);
      let [mass, first, second] = [0, 0, 0];
      const steps = 20_000;
      for (let i = 0; i < steps; i++) {
        const rate = (i + 0.5) / steps;
        let log = watched.arrived * Math.log(rate);
        watched.silentLogAges.forEach((logAge, j) => {
          log += watched.silentCounts[j] * Math.log1p(-rate * chanceByLog(law, logAge));
        });
        mass += Math.exp(log) / steps;
        first += (rate * Math.exp(log)) / steps;
        second += (rate * rate * Math.exp(log)) / steps;
      }
      const [mean, variance] = [first / mass, second / mass - (first / mass) ** 2];
      const total = found.a + found.b;
      expect(Math.abs(found.a / total - mean)).toBeLessThan(0.25 * Math.sqrt(variance));
      expect((found.a * found.b) / (total * total * (total + 1)) / variance).toBeGreaterThan(0.75);
      expect((found.a * found.b) / (total * total * (total + 1)) / variance).toBeLessThan(1.33);
      let delays = 0;
      watched.delayCounts.forEach((count, i) => {
        const [from, to] = [watched.delayLogFrom[i], watched.delayLogTo[i]];
        delays += count * Math.log(chanceByLog(law, to) - chanceByLog(law, from));
      });
      expect(Math.abs(found.logEvidence - delays - Math.log(mass))).toBeLessThan(0.1);
    }
  });
});

describe('exposure-corrected sums', () => {
  it('count nothing where nothing was decided, and hardly any failure before delays are known', () => {
    expect(rewardsOf([emptyExposureCell()], 5)[0].weight).toBeLessThan(1e-9);
    const cell = emptyExposureCell();
    for (let at = 0; at < 40; at++) recordDecision(cell, at);
    expect(rewardsOf([cell], 40)[0].weight).toBeLessThan(4);
  });

  it.each([
    ['exponential', exponential(200)],
    ['log-normal', logNormal(120)],
  ])('recover the success rate long before all answers are in: %s delays', (_, delayOf) => {
    const [now, rate] = [1500, 0.6];
    const cell = watch(now, rate, delayOf, createRng(9));
    const [sums] = rewardsOf([cell], now);
    expect(Math.abs(sums.reward / sums.weight - rate)).toBeLessThan(0.06);
    expect(Math.abs(cell.arrived / now - rate)).toBeGreaterThan(0.06);
    expect(sums.reward).toBe(sums.rewardSq);
  });

  it.each([
    ['exponential', exponential],
    ['log-normal', logNormal],
    ['long-tailed', (scale: number) => (rng: Rng) => scale * (-Math.log(1 - rng.next())) ** (1 / 0.7)],
  ])('have 90 % intervals that hold the truth in 75 to 98 % of random worlds: %s delays', (_, law) => {
    const rng = createRng(21);
    const worlds = 120;
    let held = 0;
    for (let world = 0; world < worlds; world++) {
      const rate = rng.next();
      const now = 60 + Math.floor(rng.next() * 300);
      const delayOf = law(now * Math.exp(-3 * rng.next()));
      const cells = [0, 1].map(() => watch(now, rate, delayOf, rng));
      const below = marginalCdf(beliefOf(cells, now)[0], rate);
      if (below > 0.05 && below < 0.95) held++;
    }
    expect(held / worlds).toBeGreaterThan(0.75);
    expect(held / worlds).toBeLessThan(0.98);
  });

  it('do not take a slow arm for a poor one', () => {
    const rng = createRng(3);
    const now = 300;
    const fast = [0, 1, 2].map(() => watch(now, 0.7, exponential(30), rng));
    const slow = watch(now, 0.8, exponential(400), rng);
    const belief = beliefOf([slow, ...fast], now)[0];
    expect(slow.arrived / now).toBeLessThan(0.4);
    expect(1 - marginalCdf(belief, 0.7)).toBeGreaterThan(0.1);
  });

  it('of several segments keep to each segment its own successes under one law for the arm', () => {
    const rng = createRng(6);
    const now = 1000;
    const good = watch(now, 0.9, exponential(100), rng);
    const poor = watch(now, 0.3, exponential(100), rng);
    const cells = exposedCells(
      new Map([
        ['good', [good]],
        ['poor', [poor]],
      ]),
      [prior],
      now,
    );
    for (const [segment, rate] of [
      ['good', 0.9],
      ['poor', 0.3],
    ] as const) {
      const [sums] = cells.get(segment)!;
      expect(Math.abs(sums.reward / sums.weight - rate)).toBeLessThan(0.06);
    }
  });
});

describe('exposure ledger', () => {
  it('is the same in any order of arrivals', () => {
    const fill = (order: readonly number[]) => {
      const cell = emptyExposureCell();
      for (let at = 0; at < 30; at++) recordDecision(cell, at);
      for (const at of order) recordArrival(cell, at, 1 + at * 3);
      return JSON.stringify(cell);
    };
    const arrivals = [3, 17, 4, 29, 0, 12];
    const expected = fill(arrivals);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(arrivals, { minLength: arrivals.length }),
        (order) => fill(order) === expected,
      ),
      { numRuns: 50, seed: 1 },
    );
  });

  it('stays small however long it runs, and loses no decision', () => {
    const rng = createRng(1);
    const cell = emptyExposureCell();
    let arrivals = 0;
    for (let at = 0; at < 30_000; at++) {
      recordDecision(cell, at);
      if (rng.next() < 0.5) {
        recordArrival(cell, at - Math.min(at, Math.floor(rng.next() * 50)), 1 + rng.next() * 1e6);
        arrivals++;
      }
    }
    expect(cell.silentSince.length).toBeLessThanOrEqual(513);
    expect(cell.silentCounts.reduce((sum, count) => sum + count, 0)).toBe(30_000 - arrivals);
    expect(cell.delayBins.length).toBeLessThan(100);
    expect(cell.silentSince.every((at, i) => i === 0 || at > cell.silentSince[i - 1])).toBe(true);
  });
});

describe('scanPeak', () => {
  it('finds the mass of a peak a thousandth as wide as the range', () => {
    const points = scanPeak((x) => -0.5 * ((x - 0.3137) / 0.001) ** 2, -1, 1, 8);
    const mass = points.reduce((sum, point) => sum + Math.exp(point.logWeight), 0);
    expect(Math.abs(mass / (0.001 * Math.sqrt(2 * Math.PI)) - 1)).toBeLessThan(0.01);
  });

  it('knows the height of a peak that lies between its points', () => {
    const points = scanPeak((x) => 40 - 0.5 * ((x - 0.31) / 0.05) ** 2, -1, 1, 1);
    expect(peakHeight(points)).toBeCloseTo(40, 8);
    expect(Math.max(...points.map((point) => point.logWeight)) - Math.log(1 / 6)).toBeLessThan(39.5);
  });
});
