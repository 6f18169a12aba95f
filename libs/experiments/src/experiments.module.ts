import { Module } from '@nestjs/common';
import { ChangeExperiment } from './change-experiment.js';
import { CreateExperiment } from './create-experiment.js';
import { ExperimentsRepository } from './experiments.repository.js';
import { PatchExperiment } from './patch-experiment.js';
import { TransitionExperiment } from './transition-experiment.js';

const useCases = [CreateExperiment, ChangeExperiment, PatchExperiment, TransitionExperiment];

@Module({
  imports: [],
  providers: [ExperimentsRepository, ...useCases],
  exports: [ExperimentsRepository, ...useCases],
})
export class ExperimentsModule {}
