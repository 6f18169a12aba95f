import { describe, expect, it } from '@jest/globals';
import type { AssignmentRecord } from './assignment.js';
import { keepStickyArm, stickyClaims, type PendingDecision } from './sticky.js';

function pending(id: string, unitKey: string, arm: number, feasible = [0, 1, 2]): PendingDecision {
  const record = {
    id,
    experimentId: 'e',
    arm,
    epoch: 0,
    reason: 'policy',
    propensity: 0.4,
    feasible,
    probabilities: [],
  };
  return {
    record: record as unknown as AssignmentRecord,
    sticky: { unitKey, enabled: [0, 2], feasible, epochs: [0, 0, 7] },
  };
}

describe('units that keep their arm', () => {
  it('claim once each, in one order for every process', () => {
    const items = [pending('3', 'b', 1), pending('1', 'a', 0), pending('2', 'b', 2)];
    expect(stickyClaims(items)).toMatchObject([
      { unit_key: 'a', assignment_id: '1' },
      { unit_key: 'b', assignment_id: '3' },
    ]);
  });

  it('say with one bit per arm which may serve', () => {
    expect(stickyClaims([pending('1', 'a', 0)])).toMatchObject([{ eligible: 0b101 }]);
  });

  it('draw for the first request and follow it with certainty afterwards', () => {
    const rows = [{ experiment_id: 'e', unit_key: 'a', arm: 2, assignment_id: '1' }];
    const [first, second] = keepStickyArm([pending('1', 'a', 2), pending('2', 'a', 0)], rows);
    expect(first).toMatchObject({ arm: 2, reason: 'policy', propensity: 0.4 });
    expect(second).toMatchObject({
      arm: 2,
      reason: 'sticky',
      propensity: 1,
      epoch: 7,
      feasible: [2],
      probabilities: [1],
    });
  });

  it('are served by the draw when a constraint of this one request excludes their arm', () => {
    const rows = [{ experiment_id: 'e', unit_key: 'a', arm: 2, assignment_id: 'earlier' }];
    expect(keepStickyArm([pending('2', 'a', 0, [0, 1])], rows)).toMatchObject([{ arm: 0, reason: 'policy' }]);
  });
});
