import type { Experiment } from './experiment.js';
import type { ExperimentPatch } from './experiment.schema.js';

/** What, once an experiment has started, would falsify the data already collected. */
const FROZEN_ONCE_STARTED = [
  'unit',
  'segments',
  'objective.metric',
  'objective.type',
  'objective.min',
  'objective.max',
  'objective.direction',
  'policy.halfLifeHours',
] as const;

/** The fields that a patch sets, as dotted paths with the values before and after; unchanged ones are left out. */
export interface FieldChange {
  path: string;
  before: unknown;
  after: unknown;
}

type Definition = Record<string, unknown>;

/** Nested objects are merged one level deep; arrays and tags are replaced. */
export function mergePatch(current: Definition, patch: ExperimentPatch): Definition {
  const merged: Definition = { ...current };
  for (const [field, value] of Object.entries(patch)) {
    merged[field] = isMergeable(field, value)
      ? { ...(current[field] as object), ...(value as object) }
      : value;
  }
  return merged;
}

/** Every difference between two definitions, one level deep. */
export function listChanges(before: Definition, after: Definition): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    if (!isMergeable(field, after[field])) return change(field, before[field], after[field]);
    const was = before[field] as Definition;
    return Object.entries(after[field] as Definition).flatMap(([name, value]) =>
      change(`${field}.${name}`, was?.[name], value),
    );
  });
}

/** The changed paths that may no longer change because the experiment has been started. */
export function frozenChanges(
  experiment: Pick<Experiment, 'startedAt'>,
  changes: readonly FieldChange[],
): string[] {
  if (!experiment.startedAt) return [];
  return changes
    .map(({ path }) => path)
    .filter((path) => FROZEN_ONCE_STARTED.some((frozen) => path === frozen || path.startsWith(`${frozen}.`)));
}

function isMergeable(field: string, value: unknown): boolean {
  return field !== 'tags' && typeof value === 'object' && value !== null && !Array.isArray(value);
}

function change(path: string, before: unknown, after: unknown): FieldChange[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}
