import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recommend } from './recommend.js';
import type { ArmFacts, RecommendationFacts } from './recommendation-facts.js';

const arm = (key: string, changes: Partial<ArmFacts> = {}): ArmFacts => ({
  key,
  control: false,
  enabled: true,
  rewards: 1000,
  closed: 1000,
  closedWithReward: 900,
  mean: 0.8,
  smallest: 0,
  largest: 1,
  difference: { low: -0.01, high: 0.05 },
  expectedLoss: 0.001,
  ...changes,
});

const facts = (changes: Partial<RecommendationFacts> = {}): RecommendationFacts => ({
  arms: [arm('small', { control: true, difference: null, expectedLoss: 0.03 }), arm('large')],
  stopping: { decided: true, leader: 1, challenger: 0, evidence: 9, threshold: 4.5 },
  sampleRatio: { pValue: 0.4, sequentialAlarm: false },
  displacedArms: [],
  driftingArms: [],
  breachedGuardrails: [],
  plannedDecisions: 5000,
  decisions: 2000,
  ...changes,
});

const withArms = (...arms: ArmFacts[]) => facts({ arms });
const control = arm('small', { control: true, difference: null });
const codesOf = (input: RecommendationFacts) => recommend(input).reasons.map(({ code }) => code);

describe('recommend', () => {
  it('ships the leader when both gates are open', () => {
    expect(recommend(facts())).toMatchObject({
      recommendation: 'ship',
      arm: 'large',
      reasons: [{ code: 'leaderConfirmed', numbers: { evidence: 9, threshold: 4.5, expectedLoss: 0.001 } }],
    });
  });

  it.each([
    ['likelihood ratio', { stopping: { ...facts().stopping, decided: false, evidence: 2 } }, 'evidenceOpen'],
    ['expected loss', { arms: [control, arm('large', { expectedLoss: 0.02 })] }, 'expectedLossOpen'],
  ])('never ships while the gate of the %s is closed', (_, changes, code) => {
    const result = recommend(facts(changes));
    expect(result.recommendation).toBe('keepRunning');
    expect(result.reasons.map((reason) => reason.code)).toEqual([code]);
  });

  const warnings: [string, Partial<RecommendationFacts>, string][] = [
    [
      'a sample-ratio mismatch',
      { sampleRatio: { pValue: 0.0005, sequentialAlarm: false } },
      'sampleRatioMismatch',
    ],
    ['the sequential alarm', { sampleRatio: { pValue: 0.4, sequentialAlarm: true } }, 'sampleRatioMismatch'],
    ['an arm served elsewhere', { displacedArms: [{ key: 'large', share: 0.3 }] }, 'servedNotIntended'],
    ['drift', { driftingArms: ['large'] }, 'drift'],
    [
      'a broken guardrail',
      { breachedGuardrails: [{ metric: 'success', arm: 'large', mean: 0.6, limit: 0.9 }] },
      'guardrailBreached',
    ],
    [
      'a constant metric',
      { arms: [control, arm('large')].map((a) => ({ ...a, smallest: 1 })) },
      'metricConstant',
    ],
    [
      'no rewards at all',
      { arms: [control, arm('large')].map((a) => ({ ...a, closedWithReward: 0 })) },
      'rewardsMissing',
    ],
    [
      'rewards missing by arm',
      { arms: [control, arm('large', { closedWithReward: 600 })] },
      'rewardsMissingByArm',
    ],
  ];

  it.each(warnings)('%s outranks a clear winner', (_, changes, code) => {
    const result = recommend(facts(changes));
    expect(result.recommendation).toBe('investigate');
    expect(result.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('reports every warning at once', () => {
    const all = Object.assign(
      {},
      ...warnings.slice(0, 5).map(([, changes]) => changes),
    ) as Partial<RecommendationFacts>;
    expect(codesOf(facts(all))).toEqual(
      ['servedNotIntended', 'drift', 'guardrailBreached'].flatMap((code) =>
        code === 'servedNotIntended' ? ['sampleRatioMismatch', code] : [code],
      ),
    );
  });

  it('keeps running below the least number of rewards, whatever the evidence says', () => {
    const few = withArms(control, arm('large', { rewards: 99 }));
    expect(recommend(few)).toMatchObject({
      recommendation: 'keepRunning',
      reasons: [{ code: 'tooFewSamples' }],
    });
  });

  it('does not count an arm that was switched off among those that need rewards', () => {
    expect(
      recommend(withArms(control, arm('large'), arm('off', { enabled: false, rewards: 3 }))).recommendation,
    ).toBe('ship');
  });

  it('stops when the control is confirmed', () => {
    const result = recommend(
      facts({ arms: [control, arm('large')], stopping: { ...facts().stopping, leader: 0 } }),
    );
    expect(result).toMatchObject({ recommendation: 'stop', reasons: [{ code: 'controlConfirmed' }] });
    expect(result.arm).toBeUndefined();
  });

  it('stops when no arm can be better by an amount that matters', () => {
    const undecided = { ...facts().stopping, decided: false };
    const same = arm('large', { difference: { low: -0.02, high: 0.005 } });
    expect(recommend(facts({ arms: [control, same], stopping: undecided })).reasons[0].code).toBe(
      'noDifferenceThatMatters',
    );
  });

  it('stops after twice the planned size without a difference', () => {
    const undecided = { ...facts().stopping, decided: false };
    expect(codesOf(facts({ stopping: undecided, decisions: 9999 }))).toEqual(['evidenceOpen']);
    expect(codesOf(facts({ stopping: undecided, decisions: 10_000 }))).toEqual(['plannedSizeReached']);
  });

  it('always gives a reason, in a sentence without figures that are not numbers', () => {
    const random = fc.record({
      rewards: fc.integer({ min: 0, max: 3000 }),
      closed: fc.integer({ min: 0, max: 3000 }),
      expectedLoss: fc.double({ min: 0, max: 0.1, noNaN: true }),
      high: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
      decided: fc.boolean(),
      leader: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(random, ({ rewards, closed, expectedLoss, high, decided, leader }) => {
        const other = arm('large', {
          rewards,
          closed,
          closedWithReward: closed,
          expectedLoss,
          difference: { low: -0.2, high },
        });
        const stopping = { ...facts().stopping, decided, leader, challenger: 1 - leader };
        const { reasons } = recommend(facts({ arms: [control, other], stopping }));
        expect(reasons.length).toBeGreaterThan(0);
        for (const { text } of reasons) expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
      { seed: 1 },
    );
  });
});
