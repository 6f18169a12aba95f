import { describe, expect, it } from '@jest/globals';
import type { Experiment } from '#experiments';
import type { Sides } from '../routing-matrix/sides.js';
import { levelObservation, type LevelRow } from './level-observation.js';

const experiment = {
  arms: [{ epoch: 0 }, { epoch: 0 }, { epoch: 1 }],
  objective: { metric: 'quality', kind: 'continuous', direction: 'maximize', min: 0, max: 1 },
} as unknown as Experiment;
const sides: Sides = { by: 'strongFlag', ofArm: ['small', 'strong', 'small'] };
const succeeded = { success: { explicit: { value: 1, weight: 1 } } } as unknown as LevelRow['outcome'];

function row(change: Partial<LevelRow> = {}): LevelRow {
  return {
    segment: 'complex:qa',
    arm: 0,
    epoch: 0,
    feasible: [0, 1, 2],
    probabilities: [0.3, 0.5, 0.2],
    outcome: succeeded,
    ...change,
  };
}

describe('levelObservation', () => {
  it('puts a decision at its level, on its side, weighed by the inverse probability of the side', () => {
    expect(levelObservation(row(), experiment, sides)).toEqual({
      score: 2,
      arm: 'small',
      success: 1,
      weight: 2,
    });
  });

  it.each([
    ['nothing is known of', { outcome: null }],
    ['was made for a model that is gone', { arm: 2, epoch: 0 }],
    ['has a complexity of the experiment’s own', { segment: 'tough:qa' }],
    ['had no other side to choose', { feasible: [0, 2], probabilities: [0.6, 0.4] }],
  ])('says nothing where a decision %s', (_, change) => {
    expect(levelObservation(row(change), experiment, sides)).toBeNull();
  });
});
