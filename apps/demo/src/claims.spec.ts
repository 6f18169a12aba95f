import { describe, expect, it } from '@jest/globals';
import { judgeClaims, type Evidence } from './claims.js';
import type { Comparison } from './compare.js';

const earning = (objective: number) => ({ quality: objective, costUsd: 0, objective });

const comparison = (routed: number): Comparison => ({
  requests: 2,
  routed: earning(routed),
  single: new Map([
    ['best', earning(0.9)],
    ['cheap', earning(0.5)],
  ]),
  uniform: earning(0.7),
  bestArm: 'best',
  cheapestArm: 'cheap',
  strongestArm: 'best',
});

const evidence = (changes: {
  routed?: number;
  counted?: number;
  recognised?: number;
  equal?: boolean;
}): Evidence => ({
  overall: comparison(changes.routed ?? 0.89),
  lastQuarter: comparison(changes.routed ?? 0.89),
  replay: {
    decided: new Array(2),
    rewardsAccepted: 2,
    duplicatesSent: 1,
    duplicatesRecognised: changes.recognised ?? 1,
  },
  results: { pendingEvents: 0, totals: { assignments: changes.counted ?? 2, arms: [] }, segments: [] },
  verification: {
    equal: changes.equal ?? true,
    events: 2,
    pending: 0,
    quarantined: 0,
    cells: 1,
    differences: [],
  },
});

const failing = (of: Evidence) => judgeClaims(of).flatMap(({ holds }, index) => (holds ? [] : [index]));

describe('judgeClaims', () => {
  it('upholds all six when everything is as it should be', () => {
    expect(judgeClaims(evidence({}))).toHaveLength(6);
    expect(failing(evidence({}))).toEqual([]);
  });

  it.each([
    ['the last quarter is more than 2 % below the best single arm', { routed: 0.88 }, [2]],
    ['random does better', { routed: 0.6 }, [0, 2]],
    ['the cheapest does better', { routed: 0.4 }, [0, 1, 2]],
    ['a decision was not counted', { counted: 1 }, [3]],
    ['a repeat was taken for a new event', { recognised: 0 }, [4]],
    ['verify finds a difference', { equal: false }, [5]],
  ])('denies what does not hold: %s', (_case, changes, denied) => {
    expect(failing(evidence(changes))).toEqual(denied);
  });
});
