export * from './count-assignments.js';
export * from './read-results.js';
export * from './results.module.js';
export * from './results.view.js';
export { ReadRoutingMatrix } from './routing-matrix/read-routing-matrix.js';
export { routingMatrixViewSchema, type RoutingMatrixView } from './routing-matrix/routing-matrix.view.js';
