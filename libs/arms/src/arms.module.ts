import { Module } from '@nestjs/common';
import { ExperimentsModule } from '#experiments';
import { AddArm } from './add-arm.js';
import { ChangeModels } from './models/change-models.js';
import { ModelRegistry } from './models/model-registry.js';
import { ModelsRepository } from './models/models.repository.js';
import { PatchArm } from './patch-arm.js';

@Module({
  imports: [ExperimentsModule],
  providers: [AddArm, PatchArm, ModelsRepository, ModelRegistry, ChangeModels],
  exports: [AddArm, PatchArm, ModelRegistry, ChangeModels],
})
export class ArmsModule {}
