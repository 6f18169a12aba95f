import { addSequentialRatioBatch, createSequentialRatioState, type SequentialRatioState } from '#inference';

/** Decisions for one arm out of one probability vector. */
export interface DrawnRow {
  experiment_id: string;
  revision: number;
  segment: string;
  feasible: number[];
  probabilities: number[];
  arm: number;
  decisions: number;
}

/** All decisions drawn from one probability vector, aligned with `feasible`. */
export interface Draw {
  experimentId: string;
  revision: number;
  segment: string;
  feasible: number[];
  probabilities: number[];
  counts: number[];
}

/** In the order of the first decision of each vector. */
export function groupDraws(rows: readonly DrawnRow[]): Draw[] {
  const draws = new Map<string, Draw>();
  for (const { experiment_id: experimentId, arm, decisions, ...row } of rows) {
    const { revision, segment, feasible, probabilities } = row;
    const key = `${experimentId}|${revision}|${segment}|${feasible.join()}|${probabilities.join()}`;
    const draw = draws.get(key) ?? { experimentId, ...row, counts: feasible.map(() => 0) };
    draw.counts[feasible.indexOf(arm)] += decisions;
    draws.set(key, draw);
  }
  return [...draws.values()];
}

type Counts = Record<string, number>;

interface SampleRatioRow {
  experiment_id: string;
  revision: number;
  segment: string;
  observed: Counts;
  expected: Counts;
  covariance: Counts;
}

/** What the draws add to O, E and V per experiment, revision and segment; names are positions, or pairs of them. */
export function sampleRatioRows(draws: readonly Draw[]): SampleRatioRow[] {
  const rows = new Map<string, SampleRatioRow>();
  for (const draw of draws) {
    const { experimentId: experiment_id, revision, segment } = draw;
    const key = `${experiment_id}|${revision}|${segment}`;
    const row = rows.get(key) ?? {
      experiment_id,
      revision,
      segment,
      observed: {},
      expected: {},
      covariance: {},
    };
    addDraw(row, draw);
    rows.set(key, row);
  }
  return [...rows.keys()].sort().map((key) => rows.get(key)!);
}

function addDraw(row: SampleRatioRow, { feasible, probabilities, counts }: Draw): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const add = (into: Counts, name: string, value: number) => (into[name] = (into[name] ?? 0) + value);
  feasible.forEach((arm, i) => {
    const p = probabilities[i];
    add(row.observed, `${arm}`, counts[i]);
    add(row.expected, `${arm}`, total * p);
    feasible.forEach((other, j) =>
      add(row.covariance, `${arm}:${other}`, total * ((i === j ? p : 0) - p * probabilities[j])),
    );
  });
}

/** The running tests after these draws, for the experiments that have any. */
export function advanceMonitors(
  known: ReadonlyMap<string, SequentialRatioState>,
  draws: readonly Draw[],
): Map<string, SequentialRatioState> {
  const monitors = new Map<string, SequentialRatioState>();
  for (const { experimentId, feasible, probabilities, counts } of draws) {
    const before = monitors.get(experimentId) ?? known.get(experimentId);
    const arms = Math.max(...feasible) + 1;
    const state = widened(before ?? createSequentialRatioState(arms), arms);
    const perArm = (values: readonly number[]) => {
      const all = state.observed.map(() => 0);
      feasible.forEach((arm, i) => (all[arm] = values[i]));
      return all;
    };
    addSequentialRatioBatch(state, perArm(probabilities), perArm(counts));
    monitors.set(experimentId, state);
  }
  return monitors;
}

/** Room for arms that were added since. */
function widened(state: SequentialRatioState, arms: number): SequentialRatioState {
  const missing = new Array<number>(Math.max(0, arms - state.observed.length)).fill(0);
  return {
    ...state,
    observed: [...state.observed, ...missing],
    expected: [...state.expected, ...missing],
  };
}
