import { describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import { experimentCreateSchema, type Arm, type Experiment } from '#experiments';
import type { Outcome } from '#rewards';
import { matrixCell } from './matrix-cell.js';
import { fateOf, type DecisionRow } from './matrix-row.js';
import { differenceOf, shareOf } from './share.js';
import { sidesOf, type Sides } from './sides.js';
import { DecisionTallies } from './tally-decisions.js';

const definition = experimentCreateSchema.parse({
  key: 'matrix',
  arms: [
    { key: 'small', model: 'a' },
    { key: 'strong', model: 'b', strong: true },
  ],
});
const arms = definition.arms.map((arm, position): Arm => ({ ...arm, position, epoch: 0 }));
const experiment = { ...definition, arms } as unknown as Experiment;
const sides: Sides = { by: 'strongFlag', ofArm: ['small', 'strong'] };
const MINUTE_MS = 60_000;

let made = 0;
function decision(arm: number, change: Partial<DecisionRow> = {}): DecisionRow {
  made++;
  return {
    id: String(made),
    segment: 'simple:qa',
    arm,
    epoch: 0,
    feasible: [0, 1],
    probabilities: [0.5, 0.5],
    conversationId: null,
    unitId: null,
    createdAtMs: made * 1_000,
    outcome: null,
    ...change,
  };
}

const said = (value: number | null) => ({ explicit: { value, atMs: 0, event: 'e' } });
function outcome(success: boolean, costUsd?: number): Outcome {
  return { success: said(Number(success)), ...(costUsd !== undefined && { costUsd: said(costUsd) }) };
}

function tally(rows: readonly DecisionRow[]) {
  const tallies = new DecisionTallies(experiment, sides, 0.5);
  rows.forEach((row) => tallies.add(row));
  return tallies.finish();
}

const matrixOf = (rows: readonly DecisionRow[]) => matrixCell([...tally(rows).values()]);

/** Requests that small serves with chance `small` and strong with `strong`, routed strong with a chance that drifts. */
function simulate(count: number, small: number, strong: number, seed: number): DecisionRow[] {
  const rng = createRng(seed);
  return Array.from({ length: count }, (_, index) => {
    const toStrong = index < count / 2 ? 0.8 : 0.1;
    const hardTimes = index < count / 2 ? -0.2 : 0.2;
    const arm = rng.next() < toStrong ? 1 : 0;
    const success = rng.next() < (arm === 1 ? strong : small) + hardTimes;
    return decision(arm, { probabilities: [1 - toStrong, toStrong], outcome: outcome(success) });
  });
}

describe('a routing matrix', () => {
  it('finds what each side would have done, though the share routed drifted with the difficulty', () => {
    const { small, strong, falseEasy, falseHard } = matrixOf(simulate(20_000, 0.5, 0.7, 1));
    expect(small.successRate!.rate).toBeCloseTo(0.5, 1.5);
    expect(strong.successRate!.rate).toBeCloseTo(0.7, 1.5);
    expect(falseEasy!.interval[0]).toBeLessThan(0.2);
    expect(falseEasy!.interval[1]).toBeGreaterThan(0.2);
    expect(falseHard!.rate).toBeCloseTo(0.5, 1.5);
  });

  it('has intervals that hold the truth about as often as they say', () => {
    let held = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { falseHard } = matrixOf(simulate(400, 0.5, 0.7, seed));
      const [low, high] = falseHard!.interval;
      if (low <= 0.5 && 0.5 <= high) held++;
    }
    expect(held / 200).toBeGreaterThan(0.9);
  });

  it('compares nothing where chance had no say', () => {
    const certain = { feasible: [0], probabilities: [1], outcome: outcome(false) };
    const { falseEasy, falseHard, small } = matrixOf([
      decision(0, certain),
      decision(1, { outcome: outcome(true) }),
    ]);
    expect({ falseEasy, falseHard }).toEqual({ falseEasy: null, falseHard: null });
    expect(small).toMatchObject({ decisions: 1, judged: 1, explored: 0, successRate: null });
  });

  it('bounds false-easy where no order between the sides is assumed', () => {
    const rows = [0, 0, 0, 0, 1, 1, 1, 1].map((arm, index) =>
      decision(arm, { outcome: outcome(arm === 1 ? index !== 4 : index < 1) }),
    );
    const { falseEasy } = matrixOf(rows);
    expect(falseEasy).toMatchObject({ rate: 0.5, bounds: [0.5, 0.75] });
  });

  it('weighs segments by the requests that a rate speaks of', () => {
    const easy = { segment: 'simple:qa' };
    const hard = { segment: 'expert:code' };
    const rows = [
      ...Array.from({ length: 90 }, () => decision(0, { ...easy, outcome: outcome(true) })),
      ...Array.from({ length: 10 }, () => decision(1, { ...easy, outcome: outcome(true) })),
      ...Array.from({ length: 10 }, () => decision(0, { ...hard, outcome: outcome(false) })),
      ...Array.from({ length: 90 }, () => decision(1, { ...hard, outcome: outcome(true) })),
    ];
    const { falseEasy, falseHard } = matrixOf(rows);
    expect(falseEasy!.rate).toBeCloseTo(0.1, 12);
    expect(falseHard!.rate).toBeCloseTo(0.1, 12);
  });

  it('leaves out what an arm did with another model', () => {
    expect(matrixOf([decision(0, { epoch: 1 }), decision(0)]).small.decisions).toBe(1);
  });
});

describe('repair', () => {
  const thread = { conversationId: 'c' };

  it('adds the cost of the decision that repaired to the one that failed', () => {
    const { small, strong } = matrixOf([
      decision(0, { ...thread, outcome: outcome(false, 0.01) }),
      decision(1, { ...thread, outcome: outcome(true, 0.1) }),
      decision(0, { outcome: outcome(true, 0.01) }),
    ]);
    expect(small.costUsdPerSuccess).toBeCloseTo(0.01 / 0.5, 12);
    expect(small.costUsdPerSuccessAfterRepair).toBeCloseTo((0.01 + 0.1 + 0.01) / 2, 12);
    expect(small.escalationRate!.rate).toBe(1);
    expect(strong.escalationRate).toBeNull();
    expect(strong.costUsdPerSuccessAfterRepair).toBeNull();
  });

  it.each([
    ['comes after the window', { ...thread, createdAtMs: 1e9 }],
    ['belongs to another conversation', { conversationId: 'other' }],
  ])('is not a decision that %s', (_name, change) => {
    const { small } = matrixOf([
      decision(0, { ...thread, outcome: outcome(false, 0.01) }),
      decision(1, { ...change, outcome: outcome(true, 0.1) }),
    ]);
    expect(small.escalationRate!.rate).toBe(0);
    expect(small.costUsdPerSuccessAfterRepair).toBeNull();
  });

  it('is not needed after a success', () => {
    const { small, strong } = matrixOf([
      decision(0, { ...thread, outcome: outcome(true, 0.01) }),
      decision(1, { ...thread, outcome: outcome(true, 0.1) }),
    ]);
    expect(small).toMatchObject({ costUsdPerSuccessAfterRepair: 0.01, escalationRate: { rate: 0 } });
    expect(strong.costUsdPerSuccessAfterRepair).toBe(0.1);
  });

  it('counts a request that was asked again in other words', () => {
    const inferred = { quality: { inferred: { value: 0, atMs: 0, event: 'e', weight: 0.5 } } };
    const { small } = matrixOf([decision(0, { outcome: inferred }), decision(0)]);
    expect(small).toMatchObject({ judged: 1, repairRate: { rate: 0.5 } });
  });

  it('forgets conversations that went quiet without losing their counts', () => {
    const rows = Array.from({ length: 120_000 }, (_, index) =>
      decision(0, {
        conversationId: String(index),
        createdAtMs: index * MINUTE_MS,
        outcome: outcome(true, 0.01),
      }),
    );
    expect(matrixOf(rows).small.costUsdPerSuccessAfterRepair).toBeCloseTo(0.01, 9);
  });
});

describe('success', () => {
  const { objective } = experiment;

  it.each([
    [{ success: said(1), quality: said(0) }, true],
    [{ success: said(0), quality: said(1) }, false],
    [{ quality: said(0.6) }, true],
    [{ quality: said(0.4) }, false],
    [{ success: said(null) }, null],
    [{ latencyMs: said(3) }, null],
  ])('of %j is %s', (metrics, success) => {
    expect(fateOf(metrics, objective, 0.5).success).toBe(success);
  });

  it('of a lower-is-better objective is a low value', () => {
    const lower = { ...objective, direction: 'decrease' } as const;
    expect(fateOf({ quality: said(0.1) }, lower, 0.5).success).toBe(true);
  });
});

describe('the two sides', () => {
  const unmarked = arms.map((arm) => ({ ...arm, strong: false }));

  it('go by the marks, and by cost where nothing is marked', () => {
    expect(sidesOf(arms, [9, 1])).toEqual({ by: 'strongFlag', ofArm: ['small', 'strong'] });
    expect(sidesOf(unmarked, [9, 1])).toEqual({ by: 'cost', ofArm: ['strong', 'small'] });
  });

  it.each([[[null, 1]], [[2, 2]], [[null, null]]])('cannot be told apart by costs of %j', (costs) => {
    expect(sidesOf(unmarked, costs)).toBeNull();
  });
});

describe('intervals', () => {
  it('of a difference equal the published figure: Newcombe 1998, 56/70 - 48/80', () => {
    const difference = differenceOf(shareOf(56 / 70, 70)!, shareOf(48 / 80, 80)!);
    expect(difference.interval[0]).toBeCloseTo(0.0524, 4);
    expect(difference.interval[1]).toBeCloseTo(0.3339, 4);
  });

  it('are none without trials', () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});
