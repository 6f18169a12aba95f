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
import { DetectRepetition } from './rephrase/detect-repetition.js';
import { InstallationSecret } from './rephrase/installation-secret.js';
import { RecentMessages } from './rephrase/recent-messages.js';
import { SketchRequest } from './rephrase/sketch-request.js';
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
    DetectRepetition,
    FeasibleArms,
    InstallationSecret,
    LlmClassifier,
    RecentMessages,
    RecordDecisions,
    RouteRequest,
    SketchRequest,
    SnapshotStore,
    SnapshotsRepository,
    uniformSourceProvider,
  ],
  exports: [Assign, AssignmentsRepository, ClassifyPrompt, RouteRequest, SnapshotStore, SnapshotsRepository],
})
export class AssignmentModule {}
