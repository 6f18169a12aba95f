import { expectedLatencyMs, expectedQuality } from './beliefs.js';
import type { KnownModel, Model } from './model.js';
import type { ModelView } from './model.schema.js';

/** What a client sees of a registered model: declared, observed and believed side by side. */
export function toModelView(known: KnownModel & { declared: Model }): ModelView {
  const { declared, observed } = known;
  const tasks = [
    ...new Set([...Object.keys(declared.quality), ...Object.keys(observed?.qualityByTask ?? {})]),
  ];
  return {
    ...declared,
    observed,
    believed: {
      latencyMs: expectedLatencyMs(known),
      quality: Object.fromEntries(tasks.map((task) => [task, expectedQuality(known, task)!])),
    },
    createdAt: declared.createdAt.toISOString(),
    updatedAt: declared.updatedAt.toISOString(),
  };
}
