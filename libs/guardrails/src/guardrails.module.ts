import { Module } from '@nestjs/common';
import { ExperimentsModule } from '#experiments';
import { ApplyGuardrail } from './apply-guardrail.js';
import { EvaluateGuardrails } from './evaluate-guardrails.js';
import { EventGauges } from './event-gauges.js';
import { ReadEvents } from './read-events.js';
import { ReadGuardrails } from './read-guardrails.js';
import { SendWebhook } from './send-webhook.js';
import { SweepGuardrails } from './sweep-guardrails.js';

const useCases = [EvaluateGuardrails, ReadEvents, ReadGuardrails, SendWebhook, SweepGuardrails];

@Module({
  imports: [ExperimentsModule],
  providers: [ApplyGuardrail, EventGauges, ...useCases],
  exports: useCases,
})
export class GuardrailsModule {}
