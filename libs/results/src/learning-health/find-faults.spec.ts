import { describe, expect, it } from '@jest/globals';
import { findFaults } from './find-faults.js';

const cell = (arm: number, decisions: number, valued: number) => ({
  segment: 'simple:qa',
  arm,
  decisions,
  valued,
});
const typesOf = (...parameters: Parameters<typeof findFaults>) =>
  findFaults(...parameters).map(({ type, arm }) => [type, arm]);

describe('faults of learning', () => {
  it('says once that no rewards come, not once for every cell', () => {
    expect(typesOf([cell(0, 400, 0), cell(1, 300, 0)], [], 'quality')).toEqual([['rewards.missing', null]]);
  });

  it('names the cell that nothing moves while others learn', () => {
    expect(typesOf([cell(0, 400, 30), cell(1, 300, 0)], [], 'quality')).toEqual([['cell.silent', 1]]);
  });

  it('says nothing of fewer than a hundred decisions', () => {
    expect(typesOf([cell(0, 99, 0)], [], 'quality')).toEqual([]);
    expect(typesOf([cell(0, 400, 30), cell(1, 99, 0)], [], 'quality')).toEqual([]);
  });

  it('names the arm whose metric is always the same', () => {
    const same = { arm: 0, rewards: 200, rewardSum: 140, rewardSq: 98 };
    const few = { arm: 1, rewards: 99, rewardSum: 99, rewardSq: 99 };
    const varied = { arm: 2, rewards: 200, rewardSum: 140, rewardSq: 99 };
    expect(typesOf([], [same, few, varied], 'quality')).toEqual([['metric.constant', 0]]);
  });
});
