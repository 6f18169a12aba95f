import { information } from './split-evidence.js';

/**
 * Compact memory of one reward sequence: an exponential histogram, oldest first. Each bucket holds how many
 * rewards it stands for and their sum; at most four buckets of any size, so 10,000 rewards need about 50.
 */
export interface MonitorState {
  readonly counts: readonly number[];
  readonly sums: readonly number[];
}

/** A change found in the sequence. */
export interface ChangeFound {
  /** Rewards before and after the likeliest moment of change. */
  readonly before: { readonly count: number; readonly mean: number };
  readonly after: { readonly count: number; readonly mean: number };
  readonly statistic: number;
  readonly threshold: number;
}

/** The monitor after one more reward, and the change it now sees, if any. */
export interface MonitorStep {
  readonly state: MonitorState;
  readonly change: ChangeFound | null;
}

const bucketsPerSize = 4;

/** A monitor that has seen nothing. */
export function emptyMonitor(): MonitorState {
  return { counts: [], sums: [] };
}

/** Merges the oldest two of any size that occurs more than four times; sizes only shrink towards the newest. */
function compact(counts: number[], sums: number[]): void {
  let size = 1;
  let end = counts.length;
  for (;;) {
    let start = end;
    while (start > 0 && counts[start - 1] === size) start--;
    if (end - start <= bucketsPerSize) return;
    counts.splice(start, 2, 2 * size);
    sums.splice(start, 2, sums[start] + sums[start + 1]);
    end = start + 1;
    size *= 2;
  }
}

/** Threshold ln(3 n^1.5 / δ) (Besson, Kaufmann, Maillard & Seznec 2022, eq. 5). */
export function changeThreshold(count: number, falseAlarmRate: number): number {
  return Math.log((3 * count ** 1.5) / falseAlarmRate);
}

function strongestChange(state: MonitorState, falseAlarmRate: number): ChangeFound | null {
  let [total, totalSum] = [0, 0];
  for (let i = 0; i < state.counts.length; i++) {
    total += state.counts[i];
    totalSum += state.sums[i];
  }
  const threshold = changeThreshold(total, falseAlarmRate);
  const base = information(total, totalSum);
  let [count, sum] = [0, 0];
  let best: ChangeFound | null = null;
  for (let i = 0; i + 1 < state.counts.length; i++) {
    count += state.counts[i];
    sum += state.sums[i];
    const statistic = information(count, sum) + information(total - count, totalSum - sum) - base;
    if (statistic <= (best?.statistic ?? threshold)) continue;
    const after = { count: total - count, mean: (totalSum - sum) / (total - count) };
    best = { before: { count, mean: sum / count }, after, statistic, threshold };
  }
  return best;
}

/**
 * Generalised likelihood ratio change monitor on rewards in 0..1 (Bernoulli GLR of Besson et al. 2022, valid for
 * any bounded reward). Folds one reward and tests every split between buckets; O(log n) time and memory.
 */
export function observeReward(state: MonitorState, reward01: number, falseAlarmRate = 0.01): MonitorStep {
  const counts = [...state.counts, 1];
  const sums = [...state.sums, reward01];
  compact(counts, sums);
  const next = { counts, sums };
  return { state: next, change: strongestChange(next, falseAlarmRate) };
}
