import { Module } from '@nestjs/common';
import { ArmsModule } from '#arms';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { ProposeBoundaries } from './boundaries/propose-boundaries.js';
import { WatchLearning } from './learning-health/watch-learning.js';
import { CountAssignments } from './count-assignments.js';
import { EvaluatePolicy } from './off-policy/evaluate-policy.js';
import { PlanExperiment } from './plan-experiment.js';
import { ReadResults } from './read-results.js';
import { ReadTimeline } from './read-timeline.js';
import { ResultFactsReader } from './result-facts.reader.js';
import { ReadRoutingMatrix } from './routing-matrix/read-routing-matrix.js';

const useCases = [
  CountAssignments,
  ReadResults,
  ReadTimeline,
  ReadRoutingMatrix,
  EvaluatePolicy,
  PlanExperiment,
  ProposeBoundaries,
  WatchLearning,
];

@Module({
  imports: [ExperimentsModule, ArmsModule, AssignmentModule],
  providers: [ResultFactsReader, ...useCases],
  exports: useCases,
})
export class ResultsModule {}
