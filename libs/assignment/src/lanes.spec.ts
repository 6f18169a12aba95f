import { describe, expect, it } from '@jest/globals';
import { hashToUnit, laneOf } from './lanes.js';

const experiment = { id: '0199aaaa', trafficShare: 0.6, holdoutShare: 0.1 };
const units = Array.from({ length: 20_000 }, (_, index) => `user-${index}`);

describe('the lane of a unit', () => {
  it('is the same every time', () => {
    for (const unit of units.slice(0, 100)) expect(laneOf(experiment, unit)).toBe(laneOf(experiment, unit));
  });

  it('is cut in the shares that were asked for, independently of each other', () => {
    const lanes = units.map((unit) => laneOf(experiment, unit));
    const share = (lane: string) => lanes.filter((each) => each === lane).length / units.length;
    expect(share('outsideTraffic')).toBeCloseTo(0.4, 1);
    expect(share('holdout')).toBeCloseTo(0.06, 1);
    expect(share('holdout') / (1 - share('outsideTraffic'))).toBeGreaterThan(0.09);
    expect(share('holdout') / (1 - share('outsideTraffic'))).toBeLessThan(0.11);
  });

  it('never leaves the experiment at full traffic without a holdout', () => {
    expect(new Set(units.map((unit) => laneOf({ id: 'x', trafficShare: 1, holdoutShare: 0 }, unit)))).toEqual(
      new Set(['experiment']),
    );
  });

  it('spreads close names evenly over ten bins', () => {
    const bins = new Array<number>(10).fill(0);
    for (const unit of units) bins[Math.floor(hashToUnit(unit) * 10)]++;
    for (const bin of bins) expect(Math.abs(bin - 2_000)).toBeLessThan(200);
  });
});
