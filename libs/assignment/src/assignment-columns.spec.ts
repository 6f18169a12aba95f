import { describe, expect, it } from '@jest/globals';
import { textArray } from '#persistence';
import { assignmentColumns } from './assignment-columns.js';
import type { AssignmentRecord } from './assignment.js';

const table = { feasible: [0, 1], probabilities: [0.25, 0.75] };

const recordOf = (change: Partial<AssignmentRecord>): AssignmentRecord => ({
  id: '018f0000-0000-7000-8000-000000000000',
  experimentId: '018f0000-0000-7000-8000-00000000000e',
  revision: 1,
  segment: { complexity: 'simple', task: 'qa', confidence: 1, source: 'caller' },
  arm: 1,
  epoch: 0,
  reason: 'policy',
  policy: 'thompson',
  propensity: 0.75,
  draw: 0.5,
  posteriorVersion: 7,
  posteriorAgeMs: 3,
  unitId: null,
  conversationId: null,
  metadata: null,
  createdAtMs: 1_000,
  windowClosesAtMs: 61_000,
  ...table,
  ...change,
});

const factsOf = (records: AssignmentRecord[]) => {
  const [shared, places] = assignmentColumns(records) as [string, string];
  return { shared: JSON.parse(shared) as { fact: number }[], places };
};

describe('assignmentColumns', () => {
  it('states once what decisions from one table share', () => {
    const { shared, places } = factsOf([recordOf({}), recordOf({ arm: 0, propensity: 0.25, draw: 0.1 })]);
    expect(shared).toEqual([
      {
        fact: 0,
        experiment_id: '018f0000-0000-7000-8000-00000000000e',
        revision: 1,
        segment: 'simple:qa',
        policy: 'thompson',
        ...table,
        posterior_version: 7,
        window_ms: 60_000,
      },
    ]);
    expect(places).toBe('{0,0}');
  });

  it.each<Partial<AssignmentRecord>>([
    { experimentId: '018f0000-0000-7000-8000-00000000000f' },
    { revision: 2 },
    { segment: { complexity: 'hard', task: 'qa', confidence: 1, source: 'caller' } },
    { policy: 'fixed' },
    { posteriorVersion: 8 },
    { windowClosesAtMs: 62_000 },
    { feasible: [0, 2] },
    { probabilities: [0.5, 0.5] },
  ])('keeps apart what differs in %p, even where a table is shared', (change) => {
    const { shared, places } = factsOf([recordOf({}), recordOf(change), recordOf({})]);
    expect(shared.length).toBeGreaterThan(1);
    expect(places.startsWith('{0,1,')).toBe(true);
  });

  it('sends what clients wrote as it is', () => {
    const columns = assignmentColumns([recordOf({ unitId: '{"a,b"}', metadata: { note: 'a, b' } })]);
    const written = [['{"a,b"}'], [null], ['{"note":"a, b"}']];
    expect(columns.slice(-3)).toEqual(written.map(textArray));
  });
});
