import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addSums, emptySums, type Sums } from '#bandit';
import type { Objective } from '#experiments';
import { foldEvents, rescale, type AssignmentCell, type LedgerEvent, type Outcome } from './fold-events.js';

const objective: Objective = {
  metric: 'quality',
  type: 'bounded',
  min: 0,
  max: 10,
  direction: 'increase',
  costPenaltyPerUsd: 0,
  latencyPenaltyPerSecond: 0,
};
const cells = new Map<string, AssignmentCell>(
  ['p', 'q', 'r', 's'].map((id, index) => [id, { segment: 'simple:qa', arm: index % 2, epoch: 0 }]),
);

const event: fc.Arbitrary<LedgerEvent> = fc.record({
  id: fc.uuid(),
  assignmentId: fc.constantFrom(...cells.keys()),
  metrics: fc.dictionary(
    fc.constantFrom('quality', 'costUsd', 'latencyMs', 'success', 'other'),
    fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
  ) as fc.Arbitrary<LedgerEvent['metrics']>,
  weight: fc.constantFrom(1, 0.45),
  source: fc.constantFrom('user', 'judge', 'rephrase', 'default'),
  late: fc.boolean(),
  occurredAtMs: fc.integer({ min: 0, max: 9 }),
});

interface State {
  outcomes: Map<string, Outcome>;
  posteriors: Map<string, Sums>;
}

/** What a database would hold after these events arrived in these batches. */
function run(batches: readonly (readonly LedgerEvent[])[]): State {
  const state: State = { outcomes: new Map(), posteriors: new Map() };
  for (const batch of batches) {
    const folded = foldEvents(batch, cells, state.outcomes, objective);
    for (const [id, outcome] of folded.outcomes) state.outcomes.set(id, outcome);
    for (const { arm, sums } of folded.deltas)
      state.posteriors.set(`${arm}`, addSums(state.posteriors.get(`${arm}`) ?? emptySums(), sums));
  }
  return state;
}

const sorted = (map: Map<string, unknown>) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));

describe('folding ledger events', () => {
  it('leaves the very same state for any order, split and repetition', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (events, keys, size) => {
          const shuffled = [...events, ...events]
            .map((each, index) => ({ each, key: keys[index] }))
            .sort((left, right) => left.key - right.key)
            .map(({ each }) => each);
          const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, index) =>
            shuffled.slice(index * size, (index + 1) * size),
          );
          const inPieces = run(batches);
          const atOnce = run([events]);
          const touched = [...atOnce.posteriors.keys()];
          expect(sorted(inPieces.outcomes)).toEqual(sorted(atOnce.outcomes));
          for (const arm of touched) expect(inPieces.posteriors.get(arm)).toEqual(atOnce.posteriors.get(arm));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('moves the posterior by the difference when a value is replaced, and back when it is taken back', () => {
    const base = { weight: 1, source: 'user', late: false, assignmentId: 'p' };
    const state = run([[{ ...base, id: '1', metrics: { quality: 10 }, occurredAtMs: 1 }]]);
    expect(state.posteriors.get('0')).toMatchObject({ weight: 1, reward: 1 });
    const replaced = run([
      [{ ...base, id: '1', metrics: { quality: 10 }, occurredAtMs: 1 }],
      [{ ...base, id: '2', metrics: { quality: 5 }, occurredAtMs: 2 }],
    ]);
    expect(replaced.posteriors.get('0')).toMatchObject({ weight: 1, reward: 0.5, rewardSq: 0.25 });
    const takenBack = run([
      [{ ...base, id: '1', metrics: { quality: 10 }, occurredAtMs: 1 }],
      [{ ...base, id: '2', metrics: { quality: null }, occurredAtMs: 2 }],
    ]);
    expect(takenBack.posteriors.get('0')).toEqual(emptySums());
  });

  it('counts inferred evidence by its weight', () => {
    const state = run([
      [
        {
          id: '1',
          assignmentId: 'p',
          metrics: { quality: 0 },
          weight: 0.5,
          source: 'rephrase',
          late: false,
          occurredAtMs: 1,
        },
      ],
    ]);
    expect(state.posteriors.get('0')).toMatchObject({ weight: 0.5, reward: 0 });
  });

  it('turns an objective that should fall around', () => {
    expect(rescale(2, { ...objective, direction: 'decrease' })).toBeCloseTo(0.8, 15);
    expect(rescale(2, objective)).toBeCloseTo(0.2, 15);
  });
});
