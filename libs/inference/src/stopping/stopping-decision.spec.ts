import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binaryLikelihoodRatio, continuousLikelihoodRatio } from './generalized-likelihood-ratio.js';
import { stoppingDecision, stoppingOnEstimates, stoppingThreshold } from './stopping-decision.js';

const binary = (successes: number, count: number) => ({ count, sum: successes, sumSquares: successes });

describe('likelihood ratios', () => {
  it('equal the maximised log-likelihood difference (SciPy 1.17.1, minimize_scalar)', () => {
    expect(binaryLikelihoodRatio(binary(328, 400), binary(111, 150))).toBeCloseTo(2.0860260451640897, 10);
  });

  it('are zero when the leader does not lead', () => {
    expect(binaryLikelihoodRatio(binary(10, 20), binary(11, 20))).toBe(0);
    expect(continuousLikelihoodRatio(binary(10, 20), binary(11, 20))).toBe(0);
  });

  it('agree with each other for close shares and many rewards', () => {
    const [a, b] = [binary(50_600, 100_000), binary(20_000, 40_000)];
    expect(continuousLikelihoodRatio(a, b) / binaryLikelihoodRatio(a, b)).toBeCloseTo(1, 2);
  });

  it('grow with the indifference: less has to be shown', () => {
    const [a, b] = [binary(60, 100), binary(50, 100)];
    expect(continuousLikelihoodRatio(a, b, 0.05)).toBeGreaterThan(continuousLikelihoodRatio(a, b));
  });
});

describe('stoppingDecision', () => {
  it('stays open below the least number of rewards, however clear the data', () => {
    const arms = [binary(500, 500), binary(0, 29)];
    expect(stoppingDecision(arms, { type: 'binary' }).decided).toBe(false);
    expect(stoppingDecision([binary(500, 500), binary(0, 30)], { type: 'binary' }).decided).toBe(true);
  });

  it('names the leader and the arm that is hardest to tell from it', () => {
    const decision = stoppingDecision([binary(60, 100), binary(90, 100), binary(88, 100)], {
      type: 'binary',
    });
    expect(decision).toMatchObject({ leader: 1, challenger: 2, decided: false, fewestRewards: 100 });
  });

  it('decides exactly when the evidence is over the threshold', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 30, max: 400 }));
    fc.assert(
      fc.property(counts, counts, ([s1, n1], [s2, n2]) => {
        const arms = [binary(Math.min(s1, n1), n1), binary(Math.min(s2, n2), n2)];
        const { decided, evidence, threshold } = stoppingDecision(arms, { type: 'binary', delta: 0.1 });
        expect(threshold).toBe(stoppingThreshold(n1 + n2, 0.1));
        expect(decided).toBe(evidence > threshold);
      }),
      { seed: 1 },
    );
  });
});

describe('stoppingOnEstimates', () => {
  it('agrees with the rule on rewards when the estimates are their plain means', () => {
    const arms = [binary(600, 1000), binary(640, 1000), binary(300, 600)];
    const plain = arms.map(({ count, sum }) => {
      const mean = sum / count;
      return { count, mean, errorVariance: (mean * (1 - mean)) / (count - 1) };
    });
    const raw = stoppingDecision(arms, { type: 'bounded', delta: 0.1 });
    const onEstimates = stoppingOnEstimates(plain, { delta: 0.1 });
    expect(onEstimates).toMatchObject({
      leader: raw.leader,
      challenger: raw.challenger,
      decided: raw.decided,
    });
    expect(onEstimates.evidence).toBeCloseTo(raw.evidence, 8);
  });

  it('stays open without rewards', () => {
    const none = { count: 0, mean: 0, errorVariance: 0 };
    expect(stoppingOnEstimates([none, none])).toMatchObject({ decided: false, evidence: 0 });
  });
});
