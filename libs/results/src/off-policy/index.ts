export * from './evaluate-policy.js';
export * from './off-policy.schema.js';
