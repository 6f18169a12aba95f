import { describe, expect, it } from '@jest/globals';
import { emptySums, type Sums } from '#bandit';
import { completeDefinition, experimentCreateSchema, type Experiment } from '#experiments';
import { decide } from './decide.js';
import { ExperimentSnapshot } from './snapshot.js';
import { strongerArms } from './stronger-arms.js';

/** Four arms whose rewards were `means`, 200 of them each. */
function snapshot(
  strong: readonly number[],
  means = [0.2, 0.9, 0.5, 0.4],
  status = 'running',
): ExperimentSnapshot {
  const definition = experimentCreateSchema.parse({
    key: 'e',
    arms: means.map((_, index) => ({ key: `arm-${index}`, model: 'm', strong: strong.includes(index) })),
  });
  const experiment = {
    ...completeDefinition(definition),
    id: 'e',
    status,
    rolledBack: false,
    arms: definition.arms.map((arm, position) => ({ ...arm, position, epoch: 0 })),
  } as unknown as Experiment;
  const cell = (mean: number): Sums => ({
    ...emptySums(),
    weight: 200,
    weightSq: 200,
    reward: 200 * mean,
    rewardSq: 200 * mean * mean,
  });
  return new ExperimentSnapshot(experiment, new Map([['simple:qa', means.map(cell)]]), 1, new Map());
}

const feasible = [0, 1, 2, 3];
const input = (more: object = {}) => ({
  segment: 'simple:qa',
  feasible,
  unit: 'u',
  uniform: 0.5,
  highRisk: false,
  ...more,
});

describe('a question asked again', () => {
  it('goes to the arms marked strong, but not to the one that failed', () => {
    expect(strongerArms(snapshot([1, 3]), 'simple:qa', feasible, 0)).toEqual([1, 3]);
    expect(strongerArms(snapshot([1, 3]), 'simple:qa', feasible, 1)).toEqual([3]);
  });

  it('goes to the best of the others when none of them is marked', () => {
    expect(strongerArms(snapshot([]), 'simple:qa', feasible, 0)).toEqual([1]);
    expect(strongerArms(snapshot([1]), 'simple:qa', feasible, 1)).toEqual([2]);
    expect(strongerArms(snapshot([]), 'simple:qa', [0, 2, 3], null)).toEqual([2]);
  });

  it('stays with the only arm there is', () => {
    expect(strongerArms(snapshot([]), 'simple:qa', [2], 2)).toEqual([2]);
    const { decision } = decide(snapshot([]), input({ feasible: [2], repetition: { failedArm: 2 } }));
    expect(decision).toMatchObject({ arm: 2, reason: 'onlyFeasible', propensity: 1 });
  });

  it('is drawn among them, and its propensity is that of the narrowed draw', () => {
    const drawn = Array.from({ length: 100 }, (_, index) =>
      decide(
        snapshot([1, 3], [0.2, 0.5, 0.5, 0.5]),
        input({ repetition: { failedArm: 0 }, uniform: index / 100 }),
      ),
    ).map(({ decision }) => decision);
    expect(new Set(drawn.map(({ arm }) => arm))).toEqual(new Set([1, 3]));
    for (const { arm, reason, propensity, feasible: among, probabilities } of drawn) {
      expect(reason).toBe('override');
      expect(among).toEqual([1, 3]);
      expect(probabilities[0] + probabilities[1]).toBeCloseTo(1, 12);
      expect(propensity).toBe(probabilities[among.indexOf(arm)]);
    }
  });

  it('leaves a settled experiment as it is', () => {
    const paused = snapshot([1], undefined, 'paused');
    expect(decide(paused, input({ repetition: { failedArm: 0 } })).decision).toMatchObject({
      arm: 0,
      reason: 'outsideTraffic',
    });
  });
});
