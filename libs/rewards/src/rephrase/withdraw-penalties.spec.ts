import { describe, expect, it } from '@jest/globals';
import { objectiveSchema } from '#experiments';
import type { Outcome } from '../fold-events.js';
import { opinionOf } from './opinion.js';
import { withdrawPenalties } from './withdraw-penalties.js';

const objective = objectiveSchema.parse({});
const said = (value: number | null) => ({ explicit: { value, atMs: 5, event: 'x' } });
const penalty = { inferred: { value: 0, atMs: 10, event: 'p', weight: 0.4 } };

describe('the opinion on an answer', () => {
  it.each<[Outcome, 'up' | 'down' | null]>([
    [{}, null],
    [{ quality: penalty }, null],
    [{ quality: said(0.5) }, 'up'],
    [{ quality: said(0.4), success: said(1) }, 'down'],
    [{ quality: said(null), success: said(1) }, 'up'],
    [{ rating: said(0.2), success: said(1) }, 'down'],
    [{ success: said(0) }, 'down'],
    [{ latencyMs: said(80) }, null],
  ])('of %j is %s', (outcome, opinion) => {
    expect(opinionOf(outcome, objective)).toBe(opinion);
  });

  it('reads the objective on its own scale and in its own direction', () => {
    const errors = objectiveSchema.parse({ metric: 'errors', min: 0, max: 10, direction: 'decrease' });
    expect(opinionOf({ errors: said(2) }, errors)).toBe('up');
    expect(opinionOf({ errors: said(8) }, errors)).toBe('down');
  });
});

describe('penalties', () => {
  const withdrawn = (outcome: Outcome) =>
    withdrawPenalties(new Map([['a', outcome]]), objective, () => 'new');

  it('are taken back by an event later than theirs when the answer was praised otherwise', () => {
    expect(withdrawn({ quality: penalty, rating: said(1) })).toEqual([
      {
        id: 'new',
        assignmentId: 'a',
        metrics: { quality: null },
        weight: 1,
        source: 'rephrase',
        late: false,
        occurredAtMs: 11,
      },
    ]);
  });

  it.each<[string, Outcome]>([
    ['nobody praised the answer', { quality: penalty }],
    ['the praise is about nothing', { quality: penalty, success: said(null) }],
    ['people blamed it', { quality: penalty, success: said(0) }],
    ['the objective was rated, which outranks them', { quality: { ...penalty, ...said(1) } }],
    [
      'they were taken back',
      { quality: { inferred: { value: null, atMs: 11, event: 'q' } }, rating: said(1) },
    ],
    ['there are none', { rating: said(1) }],
  ])('stay as they are when %s', (_reason, outcome) => {
    expect(withdrawn(outcome)).toEqual([]);
  });
});
