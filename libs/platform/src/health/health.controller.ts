import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { ProblemError } from '../errors/problem-error.js';
import { Endpoint } from '../openapi/endpoint.decorator.js';
import { readiness, READINESS_CHECKS, type ReadinessCheck } from './readiness.js';

const liveSchema = z.strictObject({ status: z.literal('live') });
const readySchema = z.strictObject({
  status: z.literal('ready'),
  checks: z.record(z.string(), z.enum(['ok', 'failing'])),
});

@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_CHECKS) private readonly checks: ReadinessCheck[]) {}

  @Get('live')
  @Endpoint({ summary: 'Is the process alive?', tag: 'Operations', response: liveSchema })
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Endpoint({
    summary: 'Can it serve requests? Redis, when it is away, is told but not needed',
    tag: 'Operations',
    response: readySchema,
  })
  async ready() {
    const checks = await readiness(this.checks);
    const missing = this.checks.filter(({ name, needed }) => needed && checks[name] === 'failing');
    if (missing.length === 0) return { status: 'ready', checks };
    throw new ProblemError(
      'service.unavailable',
      `Not ready: ${missing.map(({ name }) => name).join(', ')}.`,
      {
        members: { checks },
        retryAfterSeconds: 1,
      },
    );
  }
}
