import { readFileSync } from 'node:fs';
import { bestArmTable, betaMarginal, createRng, studentTMarginal, type ScoredArm } from '#bandit';
import { atMost, type Line } from './line.js';

interface GoldenTable {
  readonly arms: readonly (readonly number[])[];
  readonly best: readonly number[];
  readonly loss: readonly number[];
}

const goldenPath = 'libs/bandit/fixtures/golden.json';

function worstOf(table: GoldenTable, arms: readonly ScoredArm[]): number {
  const { probabilityBest, expectedLoss } = bestArmTable(arms);
  const off = (mine: readonly number[], golden: readonly number[]) =>
    Math.max(...golden.map((value, k) => Math.abs(mine[k] - value)));
  return Math.max(off(probabilityBest, table.best), off(expectedLoss, table.loss));
}

const goldenLine: Line = {
  name: 'P(best), expected loss: worst golden value',
  target: '≤ 1e-6',
  measure: () => {
    const { beta, studentT } = JSON.parse(readFileSync(goldenPath, 'utf8')) as Record<string, GoldenTable[]>;
    const errors = [
      ...beta.map((t) =>
        worstOf(
          t,
          t.arms.map(([a, b]) => ({ marginal: betaMarginal(a, b), shift: 0 })),
        ),
      ),
      ...studentT.map((t) =>
        worstOf(
          t,
          t.arms.map(([l, s, d]) => ({ marginal: studentTMarginal(l, s, d), shift: 0 })),
        ),
      ),
    ];
    return atMost(1e-6, Math.max(...errors), null, `${errors.length} tables of ${goldenPath}`);
  },
};

/** Processor time of this process in ms: unlike the clock it does not run while others have the processor. */
const busyMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Shapes between 0.01 and 1e5, random in every call. */
function randomArms(count: number, seed: number): ScoredArm[] {
  const rng = createRng(seed);
  return Array.from({ length: count }, () => {
    const [size, mean] = [10 ** (5 * rng.next()), 0.05 + 0.9 * rng.next()];
    return { marginal: betaMarginal(size * mean, size * (1 - mean)), shift: 0 };
  });
}

function speedLine(arms: number, limitMs: number): Line {
  return {
    name: `table of ${arms} arms, ms`,
    target: `< ${limitMs}`,
    measure: () => {
      const inputs = Array.from({ length: 1000 }, (_, i) => randomArms(arms, i + 1));
      for (const input of inputs.slice(0, 200)) bestArmTable(input);
      const start = busyMs();
      for (const input of inputs) bestArmTable(input);
      const figure = (busyMs() - start) / inputs.length;
      return atMost(limitMs, figure, null, 'mean processor time of 1,000 random tables');
    },
  };
}

const drawsLine: Line = {
  name: 'Beta draws, million a second',
  target: '≥ 5',
  measure: () => {
    const rng = createRng(1);
    const draws = 3_000_000;
    const start = busyMs();
    for (let i = 0; i < draws; i++) rng.beta(3.5, 7.2);
    const figure = draws / (busyMs() - start) / 1000;
    return { figure, error: null, holds: figure >= 5, note: '3 million of Beta(3.5, 7.2), processor time' };
  },
};

/** Claims about accuracy and speed of the table and the generator. */
export const tableLines: readonly Line[] = [goldenLine, speedLine(4, 1), speedLine(10, 5), drawsLine];
