import { Module } from '@nestjs/common';
import { ArmsModule } from '#arms';
import { AssignmentModule } from '#assignment';
import { ExperimentsModule } from '#experiments';
import { CountAssignments } from './count-assignments.js';
import { ReadResults } from './read-results.js';
import { ReadRoutingMatrix } from './routing-matrix/read-routing-matrix.js';

@Module({
  imports: [ExperimentsModule, ArmsModule, AssignmentModule],
  providers: [CountAssignments, ReadResults, ReadRoutingMatrix],
  exports: [CountAssignments, ReadResults, ReadRoutingMatrix],
})
export class ResultsModule {}
