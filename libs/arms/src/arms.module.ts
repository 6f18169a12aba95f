import { Module } from '@nestjs/common';
import { ExperimentsModule } from '#experiments';
import { AddArm } from './add-arm.js';
import { PatchArm } from './patch-arm.js';

@Module({
  imports: [ExperimentsModule],
  providers: [AddArm, PatchArm],
  exports: [AddArm, PatchArm],
})
export class ArmsModule {}
