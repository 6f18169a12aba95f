export * from './add-arm.js';
export * from './arms.module.js';
export * from './patch-arm.js';
export * from './feasibility.js';
