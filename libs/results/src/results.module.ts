import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { PersistenceModule } from '#persistence';
import { PlatformModule } from '#platform';
import { CountAssignments } from './count-assignments.js';
import { ReadResults } from './read-results.js';

@Module({
  imports: [PlatformModule, PersistenceModule, ExperimentsModule, AssignmentModule],
  providers: [CountAssignments, ReadResults],
  exports: [CountAssignments, ReadResults],
})
export class ResultsModule {}
