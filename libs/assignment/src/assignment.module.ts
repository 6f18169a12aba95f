import { Module } from '@nestjs/common';
import { ArmsModule } from '#arms';
import { ExperimentsModule } from '#experiments';
import { Assign } from './assign.js';
import { AssignmentsRepository } from './assignments.repository.js';
import { ClassificationMetrics } from './classify/classification-metrics.js';
import { ClassifyPrompt } from './classify/classify-prompt.js';
import { LlmClassifier } from './classify/llm-classifier.js';
import { FeasibleArms } from './feasible-arms.js';
import { RecordDecisions } from './record-decisions.js';
import { RouteRequest } from './route/route-request.js';
import { SnapshotStore } from './snapshot-store.js';
import { SnapshotsRepository } from './snapshots.repository.js';
import { uniformSourceProvider } from './uniform-source.js';

@Module({
  imports: [ExperimentsModule, ArmsModule],
  providers: [
    Assign,
    AssignmentsRepository,
    ClassificationMetrics,
    ClassifyPrompt,
    FeasibleArms,
    LlmClassifier,
    RecordDecisions,
    RouteRequest,
    SnapshotStore,
    SnapshotsRepository,
    uniformSourceProvider,
  ],
  exports: [Assign, AssignmentsRepository, ClassifyPrompt, RouteRequest, SnapshotStore, SnapshotsRepository],
})
export class AssignmentModule {}
