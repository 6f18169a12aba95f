/** Simulation and replay: worlds, learners, many runs with standard errors. Pure. */
export type { Draw, Instance } from './instance.js';
export * from './instances.js';
export type { LearnedOutcome, Learner } from './learner.js';
export { tableLearner } from './table-learner.js';
export { samplingLearner, type SamplingOptions } from './sampling-learner.js';
export { censoredLearner } from './censored-learner.js';
export {
  checkpoints,
  playRun,
  simulate,
  type RunResult,
  type SimulationResult,
  type Timing,
} from './simulate.js';
export { exactThompsonRegret } from './exact-regret.js';
export {
  blindMixQuality,
  cheapestAndBestMixQuality,
  replay,
  yardsticks,
  type Earned,
  type OutcomeRow,
  type ReplayResult,
  type ReplayYardsticks,
} from './replay.js';
export { regretPlot, type Curve } from './regret-plot.js';
