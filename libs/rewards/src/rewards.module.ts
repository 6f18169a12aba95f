import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { AssignmentDirectory } from './assignment-directory.js';
import { WatchChanges } from './changes/watch-changes.js';
import { CloseWindows } from './close-windows.js';
import { FoldRewards } from './fold-rewards.js';
import { IngestRewards } from './ingest-rewards.js';
import { RecordRewardEvents } from './record-reward-events.js';
import { ConversationsRepository } from './rephrase/conversations.repository.js';
import { JudgeRephrases } from './rephrase/judge-rephrases.js';
import { MeasureAgreement } from './rephrase/measure-agreement.js';
import { PurgeMessages } from './rephrase/purge-messages.js';
import { ReadRephrases } from './rephrase/read-rephrases.js';
import { RephraseGauges } from './rephrase/rephrase-gauges.js';
import { FoldGauges } from './fold-gauges.js';
import { RephraseMetrics } from './rephrase/rephrase-metrics.js';
import { SweepRephrases } from './rephrase/sweep-rephrases.js';
import { WatchRephrases } from './rephrase/watch-rephrases.js';
import { SweepFolds } from './sweep-folds.js';
import { VerifyPosteriors } from './verify-posteriors.js';

const rephraseUseCases = [JudgeRephrases, SweepRephrases, PurgeMessages, WatchRephrases, ReadRephrases];
const useCases = [
  IngestRewards,
  FoldRewards,
  SweepFolds,
  CloseWindows,
  VerifyPosteriors,
  WatchChanges,
  ...rephraseUseCases,
];

@Module({
  imports: [ExperimentsModule, AssignmentModule],
  providers: [
    AssignmentDirectory,
    ConversationsRepository,
    MeasureAgreement,
    RecordRewardEvents,
    RephraseGauges,
    FoldGauges,
    RephraseMetrics,
    ...useCases,
  ],
  exports: useCases,
})
export class RewardsModule {}
