import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { AssignmentDirectory } from './assignment-directory.js';
import { CloseWindows } from './close-windows.js';
import { FoldRewards } from './fold-rewards.js';
import { IngestRewards } from './ingest-rewards.js';
import { RecordRewardEvents } from './record-reward-events.js';
import { SweepFolds } from './sweep-folds.js';
import { VerifyPosteriors } from './verify-posteriors.js';

const useCases = [IngestRewards, FoldRewards, SweepFolds, CloseWindows, VerifyPosteriors];

@Module({
  imports: [ExperimentsModule, AssignmentModule],
  providers: [AssignmentDirectory, RecordRewardEvents, ...useCases],
  exports: useCases,
})
export class RewardsModule {}
