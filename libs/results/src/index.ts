export * from './count-assignments.js';
export * from './read-results.js';
export * from './results.module.js';
export * from './results.view.js';
