import { Module } from '@nestjs/common';
import { ArmsModule } from '#arms';
import { ExperimentsModule } from '#experiments';
import { Assign } from './assign.js';
import { AssignmentsRepository } from './assignments.repository.js';
import { classifierProvider } from './classifier.provider.js';
import { FeasibleArms } from './feasible-arms.js';
import { RecordDecisions } from './record-decisions.js';
import { SnapshotStore } from './snapshot-store.js';
import { SnapshotsRepository } from './snapshots.repository.js';
import { uniformSourceProvider } from './uniform-source.js';

@Module({
  imports: [ExperimentsModule, ArmsModule],
  providers: [
    Assign,
    AssignmentsRepository,
    FeasibleArms,
    RecordDecisions,
    SnapshotStore,
    SnapshotsRepository,
    classifierProvider,
    uniformSourceProvider,
  ],
  exports: [Assign, AssignmentsRepository, SnapshotStore, SnapshotsRepository],
})
export class AssignmentModule {}
