import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawIndex } from '../allocation/draw-index.js';
import { createRng } from '../random/rng.js';
import { createBandit, type Bandit } from './create-bandit.js';
import type { Outcome } from './outcome.js';

const arms = ['small', 'medium', 'large'];

function randomOutcomes(count: number, seed: number): Outcome[] {
  const rng = createRng(seed);
  return Array.from({ length: count }, (_, id) => ({
    id,
    segment: ['simple:code', 'complex:code', 'simple:chat'][Math.floor(rng.next() * 3)],
    arm: arms[Math.floor(rng.next() * 3)],
    reward: rng.next(),
    weight: rng.next() < 0.2 ? rng.next() : 1,
    costUsd: rng.next() * 0.01,
    latencyMs: 100 + rng.next() * 5000,
    success: rng.next() < 0.9,
  }));
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const rng = createRng(seed);
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(rng.next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

const play = (bandit: Bandit, rounds: number, means: readonly number[], seed: number) => {
  const rng = createRng(seed);
  return Array.from({ length: rounds }, () => {
    const choice = bandit.choose();
    bandit.fold({ id: choice.id, arm: choice.arm, reward: rng.next() < means[choice.armIndex] ? 1 : 0 });
    return choice;
  });
};

describe('createBandit', () => {
  it('reaches the same state bit for bit in 50 random orders, splits and with repeats', () => {
    const outcomes = randomOutcomes(120, 1);
    const reference = createBandit({ arms, seed: 5 });
    reference.fold(outcomes);
    const expected = JSON.stringify(reference.state());
    for (let order = 0; order < 50; order++) {
      const rng = createRng(order + 1);
      const bandit = createBandit({ arms, seed: 5 });
      const queue = shuffled([...outcomes, ...outcomes.filter(() => rng.next() < 0.3)], order);
      while (queue.length > 0) bandit.fold(queue.splice(0, 1 + Math.floor(rng.next() * 40)));
      expect(JSON.stringify(bandit.state())).toBe(expected);
    }
  });

  it('takes a retracted outcome back without a trace in the sums', () => {
    const outcomes = randomOutcomes(30, 4);
    const bandit = createBandit({ arms });
    bandit.fold(outcomes);
    bandit.fold(outcomes.map((outcome) => ({ ...outcome, retract: true })));
    const numbers = Object.values(bandit.state().segments).flatMap((s) =>
      s.sums.flatMap((sums) => Object.values(sums)),
    );
    expect(numbers.every((value) => value === 0)).toBe(true);
  });

  it('forgets by decision time: the order of arrival changes a decayed state by less than 1e-12', () => {
    const outcomes = randomOutcomes(200, 2).map((outcome, i) => ({ ...outcome, at: i * 3_600_000 }));
    const sums = (list: Outcome[]) => {
      const bandit = createBandit({ arms, changes: 'ignore', policy: { halfLifeHours: 5 } });
      bandit.fold(list);
      return Object.values(bandit.state().segments).flatMap((s) => s.sums.map((cell) => cell.reward));
    };
    const expected = sums(outcomes);
    for (let order = 0; order < 10; order++) {
      sums(shuffled(outcomes, order)).forEach((value, i) =>
        expect(Math.abs(value / expected[i] - 1)).toBeLessThan(1e-12),
      );
    }
  });

  it('continues from its JSON state as if never interrupted', () => {
    const options = { arms, seed: 9, policy: { type: 'topTwoThompson' as const } };
    const whole = createBandit(options);
    const before = createBandit(options);
    play(whole, 60, [0.5, 0.6, 0.7], 1);
    play(before, 60, [0.5, 0.6, 0.7], 1);
    const after = createBandit({
      ...options,
      state: JSON.parse(JSON.stringify(before.state())),
      monitors: JSON.parse(JSON.stringify(before.monitors())),
    });
    expect(play(after, 40, [0.5, 0.6, 0.7], 2).map((c) => c.arm)).toEqual(
      play(whole, 40, [0.5, 0.6, 0.7], 2).map((c) => c.arm),
    );
    expect(JSON.stringify(after.state())).toBe(JSON.stringify(whole.state()));
  });

  it.each(['thompson', 'topTwoThompson', 'epsilonGreedy', 'ucb1', 'fixed'] as const)(
    '%s logs propensities that sum to 1, respect the floor, replay the draw and average 1{a}/p(a) to 1',
    (type) => {
      const bandit = createBandit({ arms, seed: 3, policy: { type, explorationFloor: 0.02 } });
      const choices = play(bandit, 300, [0.3, 0.5, 0.55], 8);
      const inverse = [0, 0, 0];
      const squares = [0, 0, 0];
      for (const choice of choices) {
        const p = choice.allocation.probabilities;
        expect(Math.abs(p.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
        expect(Math.min(...p)).toBeGreaterThanOrEqual(0.02);
        expect(drawIndex(p, choice.uniform)).toBe(choice.armIndex);
        expect(choice.propensity).toBe(p[choice.armIndex]);
        inverse[choice.armIndex] += 1 / choice.propensity;
        p.forEach((share, k) => (squares[k] += 1 / share - 1));
      }
      inverse.forEach((sum, k) =>
        expect(Math.abs(sum - choices.length)).toBeLessThan(4 * Math.sqrt(squares[k])),
      );
    },
  );

  it('learns which arm is best', () => {
    const choices = play(createBandit({ arms, policy: 'thompson', seed: 2 }), 600, [0.3, 0.5, 0.8], 6);
    expect(choices.slice(-200).filter((choice) => choice.arm === 'large').length).toBeGreaterThan(170);
  });

  it('finds a change, reports it and softens the segment', () => {
    const bandit = createBandit({ arms, seed: 1 });
    const events = bandit.fold([
      ...Array.from({ length: 300 }, () => ({ arm: 'large', reward: 0.9 })),
      ...Array.from({ length: 120 }, () => ({ arm: 'large', reward: 0.3 })),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ segment: 'all', arm: 'large', before: { count: 300 } });
    expect(bandit.state().segments.all.sums[2].weight).toBeLessThan(150);
  });

  it('serves every arm during warm-up before the policy starts', () => {
    const bandit = createBandit({ arms, seed: 4, policy: { warmupPerArm: 3, explorationFloor: 0 } });
    const first = Array.from({ length: 9 }, () => bandit.choose());
    expect(first.every((choice) => choice.reason === 'warmup')).toBe(true);
    expect(arms.map((arm) => first.filter((choice) => choice.arm === arm).length)).toEqual([3, 3, 3]);
    expect(bandit.choose().reason).toBe('policy');
  });

  it('never chooses an arm that is not feasible', () => {
    const bandit = createBandit({ arms, seed: 4 });
    const chosen = Array.from({ length: 50 }, () => bandit.choose('s', { feasible: ['small', 'large'] }));
    expect(chosen.some((choice) => choice.arm === 'medium')).toBe(false);
    expect(chosen[0].probabilities.medium).toBe(0);
  });

  it('spends what the budget allows and no more than a few requests over', () => {
    const costs = [0.2, 1, 3];
    const bandit = createBandit({
      arms,
      seed: 6,
      policy: { explorationFloor: 0 },
      budget: { totalUsd: 48, requests: 60 },
    });
    const rng = createRng(3);
    let spent = 0;
    for (let i = 0; i < 60; i++) {
      const { armIndex, arm } = bandit.choose();
      spent += costs[armIndex];
      bandit.fold({ arm, reward: rng.next() < [0.5, 0.7, 0.9][armIndex] ? 1 : 0, costUsd: costs[armIndex] });
    }
    expect(spent).toBeGreaterThan(36);
    expect(spent).toBeLessThan(51);
  });

  it('does not take silence for failure under censored feedback', () => {
    const bandit = createBandit({ arms: ['slow', 'fast'], seed: 1, feedback: 'censored' });
    for (let i = 0; i < 40; i++) bandit.choose(undefined, { at: i });
    bandit.fold(Array.from({ length: 10 }, (_, i) => ({ arm: 'slow', reward: 1, at: i, delay: 200 + i })));
    bandit.fold(Array.from({ length: 10 }, (_, i) => ({ arm: 'fast', reward: 1, at: i, delay: 1 + i })));
    const { arms: summary } = bandit.choose(undefined, { at: 60 }).allocation;
    expect(summary[0].mean).toBeGreaterThan(summary[1].mean);
  });

  it('logs exact propensities under censored feedback, learns, and saves a state of plain JSON', () => {
    const means = [0.2, 0.5, 0.9];
    const bandit = createBandit({ arms, seed: 3, feedback: 'censored' });
    const rng = createRng(5);
    const due = new Map<number, Outcome[]>();
    const [inverse, squares, late] = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const rounds = 600;
    for (let at = 0; at < rounds; at++) {
      bandit.fold(due.get(at) ?? []);
      const { armIndex, arm, id, allocation, uniform, propensity } = bandit.choose(undefined, { at });
      const p = allocation.probabilities;
      expect(drawIndex(p, uniform)).toBe(armIndex);
      expect(propensity).toBe(p[armIndex]);
      inverse[armIndex] += 1 / propensity;
      p.forEach((share, k) => (squares[k] += 1 / share - 1));
      if (at >= 400) late[armIndex]++;
      const delay = Math.ceil(-Math.log(1 - rng.next()) * 20);
      const outcome = { id, arm, reward: 1, at, delay };
      if (rng.next() < means[armIndex]) due.set(at + delay, [...(due.get(at + delay) ?? []), outcome]);
    }
    inverse.forEach((sum, k) => expect(Math.abs(sum - rounds)).toBeLessThan(4 * Math.sqrt(squares[k])));
    expect(late[2]).toBeGreaterThan(170);
    const state = bandit.state();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    const next = (own: Bandit) => own.choose(undefined, { at: rounds + 60 }).probabilities;
    const resumed = createBandit({ arms, feedback: 'censored', state: JSON.parse(JSON.stringify(state)) });
    expect(next(resumed)).toEqual(next(bandit));
  });

  it('says what to do with a censored state of an earlier form, and still reads complete ones', () => {
    const complete = createBandit({ arms, seed: 3 });
    play(complete, 40, [0.2, 0.5, 0.6], 1);
    const state = complete.state();
    const resumed = createBandit({ arms, state: { ...state, version: 1 } });
    expect(resumed.choose().probabilities).toEqual(complete.choose().probabilities);
    const censored = createBandit({ arms, feedback: 'censored' });
    censored.choose();
    const old = { ...censored.state(), version: 1 as const };
    expect(() => createBandit({ arms, feedback: 'censored', state: old })).toThrow(/replay what happened/);
    const later = { ...state, version: 3 as never };
    expect(() => createBandit({ arms, state: later })).toThrow(/version 3/);
  });

  it('sees one arrival in fifty at once under censored feedback, in its own segment', () => {
    const bandit = createBandit({ arms, feedback: 'censored', policy: { pooling: 'none' } });
    for (let at = 0; at < 900; at++) bandit.choose(at % 2 ? 'a' : 'b', { at, feasible: [at % 3] });
    const arrive = (count: number, from: number) =>
      bandit.fold(
        Array.from({ length: count }, (_, i) => ({
          arm: 0,
          segment: 'a',
          reward: 1,
          at: 3 * (from + i),
          delay: 5,
        })),
      );
    arrive(100, 0);
    const mean = (segment: string) => bandit.choose(segment, { at: 900 }).allocation.arms[0].mean;
    const [before, other] = [mean('a'), mean('b')];
    arrive(2, 200);
    expect(mean('a')).toBeGreaterThan(before);
    expect(mean('b')).toBe(other);
  });

  it('prices costs under censored feedback by what was folded', () => {
    const bandit = createBandit({
      arms: ['dear', 'cheap'],
      feedback: 'censored',
      objective: { costPenaltyPerUsd: 1 },
    });
    for (let at = 0; at < 30; at++) bandit.choose(undefined, { at });
    for (const [arm, costUsd] of [
      ['dear', 5],
      ['cheap', 0.1],
    ] as const)
      bandit.fold(Array.from({ length: 20 }, () => ({ arm, costUsd })));
    expect(bandit.choose(undefined, { at: 31 }).probabilities.cheap).toBeGreaterThan(0.95);
  });

  it('rescales rewards of any range and direction, and refuses those outside', () => {
    const bandit = createBandit({ arms: ['a'], objective: { min: 1, max: 5, direction: 'decrease' } });
    bandit.fold({ arm: 'a', reward: 2 });
    expect(bandit.state().segments.all.sums[0].reward).toBe(0.75);
    expect(() =>
      bandit.fold([
        { arm: 'a', reward: 3 },
        { arm: 'a', reward: 6 },
      ]),
    ).toThrow(RangeError);
    expect(bandit.state().segments.all.sums[0].weight).toBe(1);
  });

  it('refuses what cannot be meant', () => {
    expect(() => createBandit({ arms: [] })).toThrow(RangeError);
    expect(() => createBandit({ arms: ['a', 'a'] })).toThrow(RangeError);
    expect(() => createBandit({ arms, prior: { mean: 1.2 } })).toThrow(RangeError);
    expect(() => createBandit({ arms }).fold({ arm: 'huge', reward: 1 })).toThrow(RangeError);
    expect(() => createBandit({ arms }).fold({ arm: arms[0], reward: 1, delay: -1 })).toThrow(RangeError);
    expect(() => createBandit({ arms, state: createBandit({ arms: ['x'] }).state() })).toThrow(RangeError);
  });

  it('is deterministic given its options and calls', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const run = () =>
          play(createBandit({ arms, seed }), 15, [0.2, 0.5, 0.6], 1).map((choice) => choice.arm);
        expect(run()).toEqual(run());
      }),
      { numRuns: 10, seed: 1 },
    );
  });
});
