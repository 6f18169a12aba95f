import { createRobustState, type RobustState, type ScoreSums } from '#inference';
import type { OutcomeRow } from './result-facts.js';

const PRIOR_MEAN = 0.5;

/**
 * The robust estimates' states per segment, from rows in the order of their blocks. The scores of a block are centred
 * at the shrunken means of the blocks before it; see `addScore` in `#rewards` for the algebra that allows it here.
 */
export function robustStates(
  rows: readonly OutcomeRow[],
  armCount: number,
  control: number,
): Map<string, RobustState> {
  const states = new Map<string, RobustState>();
  for (const block of blocksOf(rows)) {
    const [{ segment }] = block;
    const state = states.get(segment) ?? createRobustState(armCount, control, PRIOR_MEAN);
    addBlock(state, block);
    states.set(segment, state);
  }
  return states;
}

/** Rows of one segment and block, blocks ascending within a segment. Only drawn decisions. */
function blocksOf(rows: readonly OutcomeRow[]): OutcomeRow[][] {
  const blocks = new Map<string, OutcomeRow[]>();
  for (const row of rows) {
    if (row.lane !== 'policy') continue;
    const key = `${row.segment}|${row.block}`;
    blocks.set(key, [...(blocks.get(key) ?? []), row]);
  }
  return [...blocks.values()].sort((left, right) => left[0].block - right[0].block);
}

function addBlock(state: RobustState, rows: readonly OutcomeRow[]): void {
  const means = state.observed.map(({ count, sum }) => (sum + PRIOR_MEAN) / (count + 1));
  for (const row of rows) {
    const [mean, controlMean] = [means[row.arm], means[state.control]];
    addSums(state.arms[row.arm], scoreSums(row, mean));
    if (row.arm !== state.control) addSums(state.contrasts[row.arm], contrastSums(row, mean, controlMean));
  }
  for (const row of rows) {
    state.observed[row.arm].count += row.rewards;
    state.observed[row.arm].sum += row.rewardSum;
    state.observed[row.arm].sumSquares += row.rewardSq;
    state.decisions += row.rewards;
  }
}

/** Γ = m·X + R, summed with weights h and h². */
function scoreSums(row: OutcomeRow, m: number): ScoreSums {
  return {
    weight: row.h,
    weightSquared: row.hh,
    score: m * row.hx + row.hr,
    scoreWeightSquared: m * row.hhx + row.hhr,
    scoreSquared: m * m * row.hhxx + 2 * m * row.hhxr + row.hhrr,
  };
}

/** D = m·X − c·Y + R, summed with weights g and g². */
function contrastSums(row: OutcomeRow, m: number, c: number): ScoreSums {
  return {
    weight: row.g,
    weightSquared: row.gg,
    score: m * row.gx - c * row.gy + row.gr,
    scoreWeightSquared: m * row.ggx - c * row.ggy + row.ggr,
    scoreSquared:
      m * m * row.ggxx +
      c * c * row.ggyy +
      row.ggrr -
      2 * m * c * row.ggxy +
      2 * m * row.ggxr -
      2 * c * row.ggyr,
  };
}

function addSums(into: ScoreSums, sums: ScoreSums): void {
  for (const name of Object.keys(sums) as (keyof ScoreSums)[]) into[name] += sums[name];
}
