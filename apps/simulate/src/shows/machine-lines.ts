import { createBandit, createRng, drawIndex, type Outcome } from '#bandit';
import { budgetInstance, simulate } from '#simulation';
import { atMost, meanAndError, runsAt, type Line, type Measured } from './line.js';
import { four, thompson } from './regret-lines.js';

const arms = ['a', 'b', 'c', 'd'];
const floor = 0.01;

const propensityLine: Line = {
  name: 'logged propensities: worst |mean of 1{a}/p(a) − 1|, in se',
  target: '≤ 4; Σp = 1 ± 1e-12, p ≥ floor, draws replay',
  measure: (effort) => {
    const rng = createRng(4);
    const decisions = runsAt(200_000, effort);
    const bandit = createBandit({ arms, seed: 11 });
    const excess = arms.map(() => 0);
    const variance = arms.map(() => 0);
    let broken = 0;
    let queue: Outcome[] = [];
    for (let i = 0; i < decisions; i++) {
      const { allocation, armIndex, id, uniform, arm } = bandit.choose();
      const p = allocation.probabilities;
      const sum = p.reduce((a, b) => a + b, 0);
      if (Math.abs(sum - 1) > 1e-12 || Math.min(...p) < floor || drawIndex(p, uniform) !== armIndex) broken++;
      p.forEach((share, k) => {
        excess[k] += Number(k === armIndex) / share - 1;
        variance[k] += 1 / share - 1;
      });
      queue.push({ id, arm, reward: rng.next() < four[armIndex] ? 1 : 0 });
      if (queue.length < 20) continue;
      bandit.fold(queue);
      queue = [];
    }
    const worst = Math.max(...excess.map((sum, k) => Math.abs(sum) / Math.sqrt(variance[k])));
    const note = `${decisions} decisions folded by 20, ${broken} broken invariants`;
    return { figure: worst, error: null, holds: worst <= 4 && broken === 0, note };
  },
};

const orderLine: Line = {
  name: 'different states after 50 orders, splits, repeats',
  target: '0',
  measure: () => {
    const rng = createRng(2);
    const outcomes: Outcome[] = Array.from({ length: 500 }, (_, i) => ({
      id: String(i),
      segment: `s${i % 5}`,
      arm: arms[Math.floor(rng.next() * 4)],
      reward: rng.next(),
      weight: rng.next(),
      costUsd: rng.next(),
      latencyMs: 1 + 900 * rng.next(),
    }));
    const states = Array.from({ length: 50 }, () => {
      const repeated = [...outcomes, ...outcomes.filter(() => rng.next() < 0.3)];
      const queue = repeated.map((o) => ({ o, at: rng.next() })).sort((x, y) => x.at - y.at);
      const bandit = createBandit({ arms, changes: 'watch' });
      while (queue.length > 0)
        bandit.fold(queue.splice(0, 1 + Math.floor(rng.next() * 60)).map(({ o }) => o));
      return JSON.stringify(bandit.state());
    });
    return atMost(0, new Set(states).size - 1, null, '500 outcomes in 5 segments, compared as JSON text');
  },
};

const budgetRules = { totalUsd: 8000, requests: 10_000 };
const optimum = 0.764;

function measureBudget(batch: number, runs: number): Measured {
  const instance = budgetInstance([0.6, 0.74, 0.78, 0.82], [0.2, 0.5, 1, 3], 0.8, 10_000);
  const results = Array.from({ length: runs }, (_, i) =>
    simulate(instance, thompson(instance, { budget: budgetRules }), 1, { delay: 0, batch }, i + 1),
  );
  const quality = meanAndError(results.map((r) => r.quality / optimum));
  const dearest = Math.max(...results.map((r) => r.costUsd)) / 0.8;
  const note = `${runs} runs by the table, folded by ${batch}; dearest run spent ${(100 * (dearest - 1)).toFixed(2)} % over`;
  return {
    figure: quality.mean,
    error: quality.error,
    holds: quality.mean >= 0.99 && dearest <= 1.005,
    note,
  };
}

const budgetLine: Line = {
  name: 'budget 0.8: quality / LP optimum 0.764',
  target: '≥ 0.99, spend ≤ 0.5 % over',
  measure: (effort) => measureBudget(10, runsAt(6, effort)),
};

/** Claims about the whole bandit: what it logs, remembers and spends. */
export const machineLines: readonly Line[] = [propensityLine, orderLine, budgetLine];
