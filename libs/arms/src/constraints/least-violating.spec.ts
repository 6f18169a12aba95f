import { describe, expect, it } from '@jest/globals';
import type { Exclusion, Objection, Severity } from '../feasibility.js';
import { leastViolating } from './least-violating.js';

function excluded(arm: string, ...objections: [Severity, number][]): Exclusion {
  return {
    arm,
    position: 0,
    reason: '',
    objections: objections.map(([severity, excess]): Objection => ({
      constraint: 'x',
      reason: '',
      severity,
      excess,
    })),
  };
}

const chosen = (...exclusions: Exclusion[]) => leastViolating(exclusions).map(({ arm }) => arm);

describe('the least violating arm', () => {
  it('misses the limit by the smallest share', () => {
    expect(chosen(excluded('far', ['beyond', 2]), excluded('near', ['beyond', 0.1]))).toEqual(['near']);
  });

  it('misses several limits by less than another misses one', () => {
    expect(
      chosen(excluded('one', ['beyond', 0.5]), excluded('two', ['beyond', 0.2], ['beyond', 0.2])),
    ).toEqual(['two']);
  });

  it('would rather miss any limit than be one that was ruled out by name', () => {
    expect(chosen(excluded('named', ['unwanted', 1]), excluded('dear', ['beyond', 50]))).toEqual(['dear']);
  });

  it('would rather be ruled out by name than unable', () => {
    expect(chosen(excluded('unable', ['impossible', 0.01]), excluded('named', ['unwanted', 1]))).toEqual([
      'named',
    ]);
  });

  it('is every one of them when they tie', () => {
    expect(chosen(excluded('a', ['beyond', 1]), excluded('b', ['beyond', 1]))).toEqual(['a', 'b']);
  });

  it('is none when all are out of service', () => {
    expect(chosen(excluded('off', ['never', 1]), excluded('both', ['never', 1], ['beyond', 0.1]))).toEqual(
      [],
    );
  });
});
