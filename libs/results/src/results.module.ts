import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { CountAssignments } from './count-assignments.js';
import { ReadResults } from './read-results.js';

@Module({
  imports: [ExperimentsModule, AssignmentModule],
  providers: [CountAssignments, ReadResults],
  exports: [CountAssignments, ReadResults],
})
export class ResultsModule {}
