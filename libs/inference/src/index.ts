/**
 * Inference that survives adaptive allocation and peeking. Pure: state goes in, is updated in place where a function is
 * called `add…` or `merge…`, and every state is plain JSON that can be stored between two folds.
 */
export type { Estimate, Interval } from './intervals/interval.js';
export { clopperPearsonInterval } from './intervals/clopper-pearson-interval.js';
export { wilsonInterval } from './intervals/wilson-interval.js';
export {
  addValue,
  emptyMoments,
  estimateMean,
  meanOf,
  mergeMoments,
  varianceOf,
  type Moments,
} from './moments/moments.js';
export {
  addPair,
  emptyPairMoments,
  mergePairMoments,
  pairsFromMoments,
  type PairMoments,
} from './moments/pair-moments.js';
export { ratioEstimate, type RatioEstimate } from './moments/ratio-estimate.js';
export {
  createRobustState,
  mergeRobustStates,
  type RobustState,
  type ScoreSums,
} from './robust/robust-state.js';
export { addRobustBatch, addRobustDecision, type RobustBatch } from './robust/add-robust-batch.js';
export { robustEstimate } from './robust/robust-estimate.js';
export { stratifiedEstimates, type ArmEstimate } from './robust/stratified-estimates.js';
export { anytimeInterval, type AnytimeDifference, type AnytimeOptions } from './robust/anytime-interval.js';
export { anytimeMargin, tunedRhoSquared } from './robust/anytime-margin.js';
export {
  bernoulliDivergence,
  binaryLikelihoodRatio,
  continuousLikelihoodRatio,
} from './stopping/generalized-likelihood-ratio.js';
export {
  stoppingDecision,
  stoppingOnEstimates,
  stoppingThreshold,
  type StoppingDecision,
  type StoppingOptions,
} from './stopping/stopping-decision.js';
export {
  addSampleRatioBatch,
  createSampleRatioState,
  mergeSampleRatioStates,
  type SampleRatioState,
} from './sample-ratio/sample-ratio-state.js';
export { sampleRatioTest, type SampleRatioResult } from './sample-ratio/sample-ratio-test.js';
export {
  addSequentialRatioBatch,
  createSequentialRatioState,
  sequentialRatioAlarm,
  type SequentialRatioState,
} from './sample-ratio/sequential-sample-ratio.js';
export { servedVersusIntended, type Displacement } from './sample-ratio/served-versus-intended.js';
export {
  addOffPolicyRow,
  createOffPolicyState,
  mergeOffPolicyStates,
  type OffPolicyRow,
  type WeightSlice,
  type OffPolicyState,
} from './off-policy/off-policy-state.js';
export {
  createOutcomeModel,
  learnOutcome,
  predictRewards,
  type OutcomeModel,
} from './off-policy/outcome-model.js';
export { offPolicyEstimate, type OffPolicyEstimator } from './off-policy/off-policy-estimate.js';
export { offPolicyDiagnostics, type DiagnosticLimits } from './off-policy/off-policy-diagnostics.js';
export type {
  MeanWeight,
  OffPolicyDiagnostics,
  OffPolicyFinding,
  OffPolicyFindingCode,
} from './off-policy/diagnostics-types.js';
export { costPerSuccess, type CostPerSuccess } from './economics/cost-per-success.js';
export { clusterRobustMean } from './economics/cluster-robust-mean.js';
export { holdoutLift, type HoldoutLift, type HoldoutOptions } from './economics/holdout-lift.js';
export { savings, type Savings, type SavingsSegment } from './economics/savings.js';
export { planByFormula, type Plan, type PlanAssumptions } from './planning/plan-by-formula.js';
export {
  planBySimulation,
  type PlannedExperiment,
  type SimulatedPlan,
} from './planning/plan-by-simulation.js';
export {
  addGuardrailValue,
  createGuardrailMonitor,
  guardrailVerdict,
  type GuardrailMonitor,
  type GuardrailRule,
  type GuardrailValue,
  type GuardrailVerdict,
} from './guardrail/guardrail-monitor.js';
export { recommend } from './recommendation/recommend.js';
export {
  defaultLimits,
  type ArmFacts,
  type Reason,
  type ReasonCode,
  type Recommendation,
  type RecommendationFacts,
  type RecommendationLimits,
} from './recommendation/recommendation-facts.js';
export {
  addToSketch,
  createQuantileSketch,
  mergeSketches,
  sketchQuantile,
  type QuantileSketch,
} from './sketch/quantile-sketch.js';
export { bernoulliWorld, drawBatch, type SimulatedWorld } from './calibration/simulated-batch.js';
export { studyAnytime, type AnytimeFindings, type AnytimeStudy } from './calibration/study-anytime.js';
export {
  studySampleRatio,
  type SampleRatioFindings,
  type SampleRatioStudy,
} from './calibration/study-sample-ratio.js';
export { thompsonAllocation, topTwoAllocation, type Allocation } from './calibration/bandit-allocations.js';
export {
  firstGuardrailAction,
  type GuardrailAction,
  type GuardrailStudy,
  type StudiedGuardrail,
} from './calibration/study-guardrails.js';
export { studyRobust, type RobustFindings } from './calibration/study-robust.js';
export { studySegments, type SegmentFindings, type SegmentStudy } from './calibration/study-segments.js';
