import { describe, expect, it } from '@jest/globals';
import { agreement } from './index.js';

describe('agreement', () => {
  it('says nothing without evidence', () => {
    expect(agreement({ agreed: 0, disagreed: 0, minPrecision: 0.8 })).toEqual({
      samples: 0,
      precision: null,
      interval: null,
      state: 'insufficient',
    });
  });

  it('gives the Wilson interval: 81 of 263 as in Newcombe 1998, table I', () => {
    const { interval } = agreement({ agreed: 81, disagreed: 182, minPrecision: 0.1 });
    expect(interval?.[0]).toBeCloseTo(0.2553, 4);
    expect(interval?.[1]).toBeCloseTo(0.3662, 4);
  });

  it('decides nothing on fewer samples than asked for', () => {
    expect(agreement({ agreed: 0, disagreed: 19, minPrecision: 0.8 }).state).toBe('insufficient');
    expect(agreement({ agreed: 0, disagreed: 19, minPrecision: 0.8, minSamples: 19 }).state).toBe(
      'switchOff',
    );
  });

  it('warns when only the estimate is under the bound and switches off when the whole interval is', () => {
    expect(agreement({ agreed: 18, disagreed: 2, minPrecision: 0.8 }).state).toBe('ok');
    expect(agreement({ agreed: 15, disagreed: 5, minPrecision: 0.8 }).state).toBe('warn');
    expect(agreement({ agreed: 40, disagreed: 60, minPrecision: 0.8 }).state).toBe('switchOff');
  });
});
