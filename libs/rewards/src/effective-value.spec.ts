import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addEvidence, effectiveValue, type EvidenceKind, type MetricEvidence } from './effective-value.js';

const kinds: EvidenceKind[] = ['explicit', 'late', 'inferred', 'default'];
const evidence = fc.record({
  kind: fc.constantFrom(...kinds),
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  atMs: fc.integer({ min: 0, max: 5 }),
  event: fc.uuid(),
});
type Drawn = { kind: EvidenceKind; value: number | null; atMs: number; event: string };
const collect = (list: readonly Drawn[]) =>
  list.reduce<MetricEvidence>((known, { kind, ...rest }) => addEvidence(known, kind, rest), {});

describe('the effective value of a metric', () => {
  it('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(evidence, { selector: ({ event }) => event, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (list, stream) => {
          const shuffled = list
            .flatMap((each) => [each, each])
            .map((each) => ({ each, at: stream.next().value as number }))
            .sort((left, right) => left.at - right.at)
            .map(({ each }) => each);
          expect(collect(shuffled)).toEqual(collect(list));
        },
      ),
    );
  });

  it('is the newest explicit one, by the time it speaks of', () => {
    const known = collect([
      { kind: 'explicit', value: 0.9, atMs: 2, event: 'a' },
      { kind: 'explicit', value: 0.1, atMs: 1, event: 'b' },
    ]);
    expect(effectiveValue(known)).toEqual({ value: 0.9, weight: 1 });
  });

  it('never lets what was inferred outrank what a person said', () => {
    const said = { kind: 'explicit', value: 1, atMs: 1, event: 'a' } as const;
    const inferred = { kind: 'inferred', value: 0, atMs: 9, event: 'b', weight: 0.4 } as const;
    expect(effectiveValue(collect([said, inferred]))).toEqual({ value: 1, weight: 1 });
    expect(effectiveValue(collect([inferred, { ...said, value: null }]))).toEqual({ value: 0, weight: 0.4 });
  });

  it('takes a late value only in place of a default', () => {
    const late = { kind: 'late', value: 0.7, atMs: 9, event: 'a' } as const;
    const assumed = { kind: 'default', value: 0, atMs: 8, event: 'b' } as const;
    expect(effectiveValue(collect([late]))).toBeNull();
    expect(effectiveValue(collect([assumed]))).toEqual({ value: 0, weight: 1 });
    expect(effectiveValue(collect([late, assumed]))).toEqual({ value: 0.7, weight: 1 });
  });

  it('is nothing once taken back', () => {
    const known = collect([
      { kind: 'explicit', value: 0.9, atMs: 1, event: 'a' },
      { kind: 'explicit', value: null, atMs: 2, event: 'b' },
    ]);
    expect(effectiveValue(known)).toBeNull();
  });
});
