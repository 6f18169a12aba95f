import type { ModelObservation } from './model.js';

/** One row per model and task. */
export interface ObservationRow {
  model: string;
  task: string;
  weight: number;
  qualityWeight: number;
  qualitySum: number;
  costCount: number;
  costSum: number;
  latencyCount: number;
  latencyLogSum: number;
  successCount: number;
  successSum: number;
}

/** Adds the tasks of each model up. */
export function observationsByModel(rows: readonly ObservationRow[]): Map<string, ModelObservation> {
  const byModel = new Map<string, ObservationRow[]>();
  for (const row of rows) byModel.set(row.model, [...(byModel.get(row.model) ?? []), row]);
  return new Map([...byModel].map(([model, tasks]) => [model, observationOf(tasks)]));
}

function observationOf(tasks: readonly ObservationRow[]): ModelObservation {
  const total = (field: Exclude<keyof ObservationRow, 'model' | 'task'>) =>
    tasks.reduce((sum, row) => sum + row[field], 0);
  const mean = (sum: number, count: number) => (count > 0 ? sum / count : null);
  const latencyLogMean = mean(total('latencyLogSum'), total('latencyCount'));
  return {
    rewards: total('weight'),
    costUsdMean: mean(total('costSum'), total('costCount')),
    costCount: total('costCount'),
    latencyMsMean: latencyLogMean === null ? null : Math.exp(latencyLogMean),
    latencyCount: total('latencyCount'),
    successRate: mean(total('successSum'), total('successCount')),
    successCount: total('successCount'),
    qualityByTask: Object.fromEntries(
      tasks
        .filter(({ qualityWeight }) => qualityWeight > 0)
        .map(({ task, qualityWeight, qualitySum }) => [
          task,
          { mean: qualitySum / qualityWeight, weight: qualityWeight },
        ]),
    ),
  };
}
