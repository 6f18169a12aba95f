export { ApiModule } from './api.module.js';
export { type RunningApi, startApi, UnprotectedHostError } from './start-api.js';
