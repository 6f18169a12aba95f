export {
  boundaryProposalViewSchema,
  type BoundaryProposalView,
} from './boundaries/boundary-proposal.view.js';
export { ProposeBoundaries } from './boundaries/propose-boundaries.js';
export { WatchLearning } from './learning-health/watch-learning.js';
export * from './count-assignments.js';
export * from './off-policy/index.js';
export * from './plan-experiment.js';
export * from './plan.schema.js';
export * from './read-results.js';
export * from './read-timeline.js';
export * from './results-csv.js';
export * from './results-query.js';
export * from './results.module.js';
export * from './results.view.js';
export { ReadRoutingMatrix } from './routing-matrix/read-routing-matrix.js';
export { routingMatrixViewSchema, type RoutingMatrixView } from './routing-matrix/routing-matrix.view.js';
