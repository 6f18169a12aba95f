import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { AddArm, PatchArm } from '#arms';
import {
  armCreateSchema,
  armPatchSchema,
  armViewSchema,
  type Arm,
  type ArmCreate,
  type ArmPatch,
} from '#experiments';
import { Endpoint, ZodPipe, Idempotent } from '#platform';
import { Actor } from '../actor.decorator.js';
import { armParamsSchema, experimentParamsSchema } from '../params.js';

@Controller('v1/experiments/:key/arms')
export class ArmsController {
  constructor(
    private readonly addArm: AddArm,
    private readonly patchArm: PatchArm,
  ) {}

  @Post()
  @Idempotent()
  @Endpoint({
    summary: 'Add an arm, also while running',
    tag: 'Arms',
    scope: 'admin',
    params: experimentParamsSchema,
    body: armCreateSchema,
    response: armViewSchema,
    status: 201,
    errors: ['experiment.not_found', 'arm.key_taken', 'arm.too_many', 'arm.control_taken'],
  })
  async add(
    @Param(new ZodPipe(experimentParamsSchema)) { key }: z.output<typeof experimentParamsSchema>,
    @Body(new ZodPipe(armCreateSchema)) body: ArmCreate,
    @Actor() actor: string,
  ) {
    return toView(await this.addArm.execute(key, body, actor));
  }

  @Patch(':armKey')
  @Endpoint({
    summary: 'Change weight, enabled, params, strong or model of an arm',
    tag: 'Arms',
    scope: 'admin',
    params: armParamsSchema,
    body: armPatchSchema,
    response: armViewSchema,
    errors: ['experiment.not_found', 'arm.not_found', 'arm.last_enabled'],
  })
  async patch(
    @Param(new ZodPipe(armParamsSchema)) { key, armKey }: z.output<typeof armParamsSchema>,
    @Body(new ZodPipe(armPatchSchema)) body: ArmPatch,
    @Actor() actor: string,
  ) {
    return toView(await this.patchArm.execute(key, armKey, body, actor));
  }
}

function toView({ position: _position, ...arm }: Arm) {
  return arm;
}
