import { describe, expect, it } from '@jest/globals';
import { createRng } from '#bandit';
import { experimentCreateSchema, type Experiment } from '#experiments';
import { judgeValues, type MonitorRow, type WatchedValue } from './judge-values.js';

function experiment(guardrails: object[]): Experiment {
  const arms = [
    { key: 'a', model: 'm-a', control: true },
    { key: 'b', model: 'm-b' },
  ];
  const definition = experimentCreateSchema.parse({ key: 'e', arms, guardrails });
  return {
    ...definition,
    status: 'running',
    arms: definition.arms.map((arm, position) => ({ ...arm, position, epoch: 0 })),
  } as unknown as Experiment;
}

/** Values of both arms in turn, with these chances of success. */
function values(
  count: number,
  chances: [number, number],
  options: { seed?: number; decidedAtMs?: number } = {},
) {
  const rng = createRng(options.seed ?? 1);
  return Array.from({ length: count }, (_, index): WatchedValue => {
    const arm = index % 2;
    const value = Number(rng.next() < chances[arm]);
    return { arm, epoch: 0, metric: 'success', value, decidedAtMs: options.decidedAtMs ?? 1_000 };
  });
}

const absolute = { metric: 'success', threshold: 0.9 };
const relative = { metric: 'success', threshold: { relativeToControl: -0.05 } };

describe.each([
  ['absolute', absolute],
  ['relative to the control', relative],
])('a guardrail with a limit %s', (_name, guardrail) => {
  it('fires on the arm that breaks it, with its evidence, and on no other', () => {
    const { fired } = judgeValues(experiment([guardrail]), [], values(2_000, [0.96, 0.6]), 5_000);
    expect(fired.map(({ arm }) => arm)).toEqual([1]);
    expect(fired[0].evidence.evidence).toBeGreaterThanOrEqual(fired[0].evidence.needed);
    expect(fired[0].evidence.mean!).toBeLessThan(fired[0].evidence.limit);
  });

  it('stays silent while it holds', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { fired } = judgeValues(
        experiment([guardrail]),
        [],
        values(4_000, [0.95, 0.95], { seed }),
        5_000,
      );
      expect(fired).toEqual([]);
    }
  });

  it('does not fire again on decisions made before its action took effect, but does on new ones', () => {
    const subject = experiment([guardrail]);
    const { monitors, fired } = judgeValues(subject, [], values(1_000, [0.96, 0.6]), 5_000);
    expect(fired).toHaveLength(1);
    const old = judgeValues(subject, monitors, values(2_000, [0.96, 0.6], { seed: 2 }), 9_000);
    expect(old.fired).toEqual([]);
    const fresh = values(2_000, [0.96, 0.6], { seed: 3, decidedAtMs: 60_000 });
    expect(judgeValues(subject, old.monitors, fresh, 61_000).fired).toHaveLength(1);
  });
});

describe('judging values', () => {
  it('gives the same in one go and in many, through stored rows', () => {
    const subject = experiment([absolute, relative]);
    const all = values(900, [0.95, 0.93]);
    const whole = judgeValues(subject, [], all, 5_000).monitors;
    let rows: MonitorRow[] = [];
    for (let from = 0; from < all.length; from += 37)
      rows = JSON.parse(
        JSON.stringify(judgeValues(subject, rows, all.slice(from, from + 37), 5_000).monitors),
      ) as MonitorRow[];
    expect(rows).toEqual(whole);
  });

  it("starts anew when the arm's model changes", () => {
    const subject = experiment([absolute]);
    const { monitors } = judgeValues(subject, [], values(60, [0.95, 0.6]), 5_000);
    const next = judgeValues(subject, monitors, [{ ...values(2, [1, 1])[1], epoch: 1 }], 5_000).monitors;
    expect(next.find(({ arm }) => arm === 1)).toMatchObject({
      epoch: 1,
      state: { monitor: { armCount: 1 } },
    });
  });
});
