/** The bandit core: posteriors, allocation, policies, pooling, drift, delay and budget as pure functions. */
export { addSums, emptySums, negateSums, scaleSums, type Sums } from './evidence/sums.js';
export {
  costContribution,
  latencyContribution,
  rewardContribution,
  successContribution,
} from './evidence/contributions.js';
export { decayedTo, decayOrigin, forwardWeight, rebaseDecay } from './evidence/forward-decay.js';
export { carryOver, type CarryOver } from './evidence/carry-over.js';
export {
  defaultExplorationFloor,
  policySettings,
  type PolicySettings,
  type PolicyType,
} from './policies/policy-settings.js';
export type { ArmSettings, Cells, ObjectiveSettings } from './allocation/experiment-settings.js';
export { allocate, type Allocation, type AllocationInput, type ArmSummary } from './allocation/allocate.js';
export { bestArmTable, type BestArmTable, type ScoredArm } from './allocation/best-arm-table.js';
export { drawIndex } from './allocation/draw-index.js';
export { expectedCosts, expectedLatencies } from './allocation/expected-penalties.js';
export { withFloor } from './policies/exploration-floor.js';
export { topTwoWeights } from './policies/top-two.js';
export { epsilonAfter, epsilonGreedyWeights } from './policies/epsilon-greedy.js';
export { ucb1Weights, type ArmRecord } from './policies/ucb1.js';
export { fixedWeights } from './policies/fixed.js';
export { warmupWeights } from './policies/warmup.js';
export {
  betaMarginal,
  studentTMarginal,
  type BetaShape,
  type Marginal,
  type StudentTShape,
} from './posteriors/marginal.js';
export {
  drawMarginal,
  marginalCdf,
  marginalMean,
  marginalQuantile,
  marginalVariance,
} from './posteriors/marginal-summary.js';
export { betaPosterior, type Prior } from './posteriors/beta-posterior.js';
export {
  boundedPrior,
  meanMarginal,
  updateNormalInverseGamma,
  type Moments,
  type NormalInverseGamma,
} from './posteriors/normal-inverse-gamma.js';
export { costPosterior, expectedLatencySeconds, latencyPosterior } from './posteriors/cost-and-latency.js';
export {
  beliefSource,
  onlyZeroOne,
  type ArmBelief,
  type BeliefSource,
  type Borrowed,
} from './pooling/arm-beliefs.js';
export { segmentTask } from './pooling/segment-path.js';
export {
  changeThreshold,
  emptyMonitor,
  observeReward,
  type ChangeFound,
  type MonitorState,
  type MonitorStep,
} from './drift/change-monitor.js';
export { findChange, type BucketChange } from './drift/find-change.js';
export type { RewardBucket } from './drift/split-evidence.js';
export { softReset, softResetRatings } from './drift/soft-reset.js';
export { remainingPerRequest } from './budget/pace.js';
export { createRng, type Rng } from './random/rng.js';
export { incompleteBeta } from './numerics/incomplete-beta.js';
export { logBeta, logGamma } from './numerics/log-gamma.js';
export { normalCdf, normalDensity, normalQuantile } from './numerics/normal.js';
export { studentTCdf, studentTDensity, studentTQuantile } from './numerics/student-t.js';
export { chanceByLog, type DelayLaw } from './delay/delay-law.js';
export {
  emptyExposureCell,
  recordArrival,
  recordDecision,
  type ExposureCell,
} from './delay/exposure-ledger.js';
export { watchedAt, type Watched } from './delay/watched.js';
export { believeLaws, type WeightedLaw } from './delay/law-belief.js';
export { rateUnderLaw, type RateUnderLaw } from './delay/rate-under-law.js';
export { exposedCells } from './delay/exposure.js';
export { ExposureRefresh } from './delay/exposure-refresh.js';
export {
  createBandit,
  type Bandit,
  type ChangeEvent,
  type Choice,
  type ChooseOptions,
} from './machine/create-bandit.js';
export type { ArmOption, BanditOptions, ObjectiveOption } from './machine/bandit-options.js';
export type { Outcome } from './machine/outcome.js';
export type { BanditState, MonitorsState } from './machine/bandit-state.js';
