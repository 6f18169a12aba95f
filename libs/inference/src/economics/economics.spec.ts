import { describe, expect, it } from '@jest/globals';
import { createRng, type Rng } from '#bandit';
import { addValue, emptyMoments, estimateMean } from '../moments/moments.js';
import { addPair, emptyPairMoments, mergePairMoments, pairsFromMoments } from '../moments/pair-moments.js';
import { ratioEstimate } from '../moments/ratio-estimate.js';
import { clusterRobustMean } from './cluster-robust-mean.js';
import { costPerSuccess } from './cost-per-success.js';
import { holdoutLift } from './holdout-lift.js';
import { savings } from './savings.js';

/** Share of runs whose interval holds the truth. */
function coverage(runs: number, seed: number, play: (random: Rng) => boolean): number {
  const random = createRng(seed);
  let held = 0;
  for (let run = 0; run < runs; run++) held += play(random) ? 1 : 0;
  return held / runs;
}

const holds = ({ low, high }: { low: number; high: number }, truth: number): boolean =>
  low <= truth && truth <= high;

describe('pairsFromMoments', () => {
  it('gives what adding the requests one by one gives', () => {
    const [moments, pairs] = [emptyMoments(), emptyPairMoments()];
    for (const value of [0.1, 0.4, 0.2]) {
      addValue(moments, value);
      addPair(pairs, value, 1);
    }
    expect(pairsFromMoments(moments)).toEqual(pairs);
    expect(ratioEstimate(pairs).standardError).toBeCloseTo(estimateMean(moments).standardError, 14);
  });
});

describe('ratioEstimate', () => {
  it('equals the linearised ratio written out with NumPy', () => {
    const moments = emptyPairMoments();
    const cost = [0.012, 0.03, 0, 0.021, 0.017, 0.04];
    [1, 1, 0, 1, 0, 2].forEach((successes, i) => addPair(moments, cost[i], successes));
    const { ratio, standardError } = ratioEstimate(moments);
    expect(ratio).toBeCloseTo(0.024, 14);
    expect(standardError).toBeCloseTo(0.0051005882013744255, 14);
  });

  it('takes a unit back and merges parts without a trace', () => {
    const [a, b, whole] = [emptyPairMoments(), emptyPairMoments(), emptyPairMoments()];
    addPair(a, 2, 1);
    addPair(a, 9, 9);
    addPair(a, 9, 9, -1);
    addPair(b, 3, 2);
    mergePairMoments(a, b);
    addPair(whole, 2, 1);
    addPair(whole, 3, 2);
    expect(a).toEqual(whole);
  });
});

describe('costPerSuccess', () => {
  it.each([
    [60, 0.8],
    [60, 0.3],
    [400, 0.1],
  ])('holds the true cost about as often as it says: %d requests, success rate %d', (requests, rate) => {
    const trueCost = Math.exp(-6 + 0.5 * 0.8 ** 2) / rate;
    const held = coverage(300, 17, ({ next, normal }) => {
      const moments = emptyPairMoments();
      for (let i = 0; i < requests; i++)
        addPair(moments, Math.exp(-6 + 0.8 * normal()), next() < rate ? 1 : 0);
      const result = costPerSuccess(moments, { minimumSuccesses: 1 });
      return result !== null && holds(result.interval, trueCost);
    });
    expect(held).toBeGreaterThan(0.91);
    expect(held).toBeLessThan(0.985);
  });

  it('has no answer without enough successes', () => {
    const moments = emptyPairMoments();
    for (let i = 0; i < 100; i++) addPair(moments, 0.01, i < 9 ? 1 : 0);
    expect(costPerSuccess(moments)).toBeNull();
  });
});

describe('clusterRobustMean', () => {
  /** Users differ, and the busy ones are better: requests of one user are not independent. */
  const playUsers = ({ next, normal }: Rng) => {
    const [byUser, byRequest] = [emptyPairMoments(), emptyPairMoments()];
    for (let user = 0; user < 120; user++) {
      const requests = 1 + Math.floor(next() * 30);
      const level = 0.3 + 0.01 * requests + 0.15 * normal();
      let total = 0;
      for (let i = 0; i < requests; i++) {
        const value = level + 0.2 * normal();
        addPair(byRequest, value, 1);
        total += value;
      }
      addPair(byUser, total, requests);
    }
    return { byUser, byRequest };
  };
  /** Σ over sizes 1..30 of size·(0.3 + 0.01·size) / Σ size = 0.3 + 0.01·(2·30 + 1)/3. */
  const trueMean = 0.3 + (0.01 * 61) / 3;

  it('holds the truth as often as it says where an interval over requests is far too narrow', () => {
    const byUser = coverage(150, 5, (random) =>
      holds(clusterRobustMean(playUsers(random).byUser)!.interval, trueMean),
    );
    const byRequest = coverage(150, 5, (random) =>
      holds(clusterRobustMean(playUsers(random).byRequest)!.interval, trueMean),
    );
    expect(byUser).toBeGreaterThan(0.9);
    expect(byUser).toBeLessThan(0.99);
    expect(byRequest).toBeLessThan(0.75);
  });

  it('asks for units, not for requests', () => {
    const moments = emptyPairMoments();
    for (let user = 0; user < 29; user++) addPair(moments, 500, 1000);
    expect(clusterRobustMean(moments)).toBeNull();
  });
});

describe('savings', () => {
  /** Two segments; the reference costs more on hard requests, and gets few easy ones. */
  const play = ({ next, normal }: Rng, referenceShare: number) => {
    const segments = [0, 1].map(() => ({ reference: emptyPairMoments(), others: emptyPairMoments() }));
    let realised = 0;
    for (let i = 0; i < 800; i++) {
      const hard = next() < 0.3 ? 1 : 0;
      const reference = (hard ? 0.05 : 0.01) * Math.exp(0.5 * normal());
      const other = (hard ? 0.02 : 0.012) * Math.exp(0.5 * normal());
      const drawnReference = next() < (hard ? referenceShare : referenceShare / 2);
      if (!drawnReference) realised += reference - other;
      addPair(segments[hard][drawnReference ? 'reference' : 'others'], drawnReference ? reference : other, 1);
    }
    return { segments, realised };
  };

  it.each([0.5, 0.25])('predicts the realised saving as often as it says, reference share %d', (share) => {
    const held = coverage(300, 23, (random) => {
      const { segments, realised } = play(random, share);
      return holds(savings(segments, { minimumReference: 10 })!.total.interval, realised);
    });
    expect(held).toBeGreaterThan(0.91);
    expect(held).toBeLessThan(0.985);
  });

  it('predicts as often as it says when users, not requests, are independent', () => {
    const held = coverage(300, 29, (random) => {
      const segment = { reference: emptyPairMoments(), others: emptyPairMoments() };
      let realised = 0;
      for (let user = 0; user < 300; user++) {
        const requests = 1 + Math.floor(random.next() * 6);
        const level = Math.exp(0.4 * random.normal());
        const [reference, other] = [0.02 * level * requests, 0.01 * level * requests];
        const onReference = user % 3 === 0;
        if (!onReference) realised += reference - other;
        addPair(segment[onReference ? 'reference' : 'others'], onReference ? reference : other, requests);
      }
      return holds(savings([segment])!.total.interval, realised);
    });
    expect(held).toBeGreaterThan(0.9);
  });

  it('is negative when routing costs more than the reference', () => {
    const segment = { reference: emptyPairMoments(), others: emptyPairMoments() };
    for (let i = 0; i < 50; i++) {
      addPair(segment.reference, 0.01, 1);
      addPair(segment.others, 0.03, 1);
    }
    const { total, perRequest, coveredShare } = savings([segment])!;
    expect(total.estimate).toBeCloseTo(-1, 10);
    expect(perRequest.estimate).toBeCloseTo(-0.01, 10);
    expect(coveredShare).toBe(1);
  });

  it('says how much of the traffic it priced from other segments', () => {
    const known = { reference: emptyPairMoments(), others: emptyPairMoments() };
    const unknown = { reference: emptyPairMoments(), others: emptyPairMoments() };
    for (let i = 0; i < 40; i++) addPair(known.reference, 0.02, 1);
    for (let i = 0; i < 30; i++) addPair(known.others, 0.01, 1);
    for (let i = 0; i < 10; i++) addPair(unknown.others, 0.01, 1);
    expect(savings([known, unknown])!.coveredShare).toBe(0.75);
    expect(savings([unknown])).toBeNull();
  });
});

describe('holdoutLift', () => {
  const group = ({ next }: Rng, users: number, level: number) => {
    const moments = emptyPairMoments();
    for (let user = 0; user < users; user++) {
      const requests = 1 + Math.floor(next() * 4);
      let total = 0;
      for (let i = 0; i < requests; i++) total += next() < level ? 1 : 0;
      addPair(moments, total, requests);
    }
    return moments;
  };

  it.each([
    [450, 60],
    [250, 250],
  ])('holds the true lift with %d routed and %d held out users', (routed, held) => {
    const found = { difference: 0, relative: 0, anytime: 0 };
    const random = createRng(31);
    for (let run = 0; run < 250; run++) {
      const lift = holdoutLift(group(random, routed, 0.8), group(random, held, 0.7))!;
      found.difference += holds(lift.difference.interval, 0.1) ? 1 : 0;
      found.relative += holds(lift.relative!.interval, 0.1 / 0.7) ? 1 : 0;
      found.anytime += holds(lift.anytime, 0.1) ? 1 : 0;
    }
    for (const count of [found.difference, found.relative]) {
      expect(count / 250).toBeGreaterThan(0.91);
      expect(count / 250).toBeLessThan(0.985);
    }
    expect(found.anytime / 250).toBeGreaterThan(0.975);
  });

  it('gives no relative lift over a holdout that earned about nothing, and no lift over a tiny one', () => {
    const random = createRng(2);
    expect(holdoutLift(group(random, 100, 0.5), group(random, 40, 0))!.relative).toBeNull();
    expect(holdoutLift(group(random, 100, 0.5), group(random, 29, 0.5))).toBeNull();
  });
});
