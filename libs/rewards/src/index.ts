export * from './close-windows.js';
export { contributionOf, foldEvents, ownMean, rescale, withEvent } from './fold-events.js';
export type { AssignmentCell, CellDelta, LedgerEvent, Outcome } from './fold-events.js';
export { effectiveValue, type MetricEvidence } from './effective-value.js';
export * from './fold-rewards.js';
export * from './ingest-rewards.js';
export * from './reward.schema.js';
export * from './rewards.module.js';
export * from './rephrase/judge-rephrases.js';
export * from './rephrase/purge-messages.js';
export * from './rephrase/read-rephrases.js';
export * from './rephrase/rephrases.view.js';
export * from './rephrase/sweep-rephrases.js';
export * from './rephrase/watch-rephrases.js';
export * from './sweep-folds.js';
export * from './verify-posteriors.js';
export { toRolledUp } from './add-rollups.js';
export {
  CONTRAST_COLUMNS,
  ROLLUP_COLUMNS,
  SCORE_COLUMNS,
  emptyRollup,
  sqlColumn,
} from './rollups/rollup-columns.js';
export type { RollupColumn, RollupSums } from './rollups/rollup-columns.js';
export { laneOfReason, openBucketMs } from './rollups/rolled-up-decision.js';
export { FALSE_CHANGES_MAX, WatchChanges } from './changes/watch-changes.js';
export { effectsOfEvents, type MetricChange } from './effects-of-events.js';
