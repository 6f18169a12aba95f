import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ModelRegistry, expectedCostUsd } from '#arms';
import type { PromptInput } from '#classification';
import { Clock, CONFIG, type Config } from '#platform';
import { ClassificationMetrics } from './classification-metrics.js';
import { parseVerdict, verdictMessages, type LlmVerdict } from './llm-verdict.js';
import type { LlmUsage } from './prompt-classification.js';

const ANSWER_TOKENS_MAX = 64;
const ANSWER_BYTES_MAX = 100_000;
/** After this many failures in a row the endpoint is left alone for a while. */
const FAILURES_MAX = 3;
const PAUSE_MS = 10_000;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number().min(0), completion_tokens: z.number().min(0) }).optional(),
});

export type LlmOutcome = { verdict: LlmVerdict; usage: LlmUsage } | { failure: LlmFailure };
export type LlmFailure = 'notConfigured' | 'paused' | 'timeout' | 'unreachable' | 'refused' | 'unreadable';

/** Asks an OpenAI-compatible endpoint what a prompt is. Never throws: what goes wrong is an outcome. */
@Injectable()
export class LlmClassifier {
  private failuresInARow = 0;
  private pausedUntilMs = 0;

  constructor(
    private readonly registry: ModelRegistry,
    private readonly clock: Clock,
    private readonly metrics: ClassificationMetrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ask(input: PromptInput): Promise<LlmOutcome> {
    if (this.config.llmClassifierUrl === undefined) return { failure: 'notConfigured' };
    if (this.clock.nowMs() < this.pausedUntilMs) return { failure: 'paused' };
    const outcome = await this.request(input);
    if ('verdict' in outcome) this.failuresInARow = 0;
    else this.countFailure();
    return outcome;
  }

  private countFailure(): void {
    if (++this.failuresInARow < FAILURES_MAX) return;
    this.failuresInARow = 0;
    this.pausedUntilMs = this.clock.nowMs() + PAUSE_MS;
  }

  private async request(input: PromptInput): Promise<LlmOutcome> {
    const startedAtMs = performance.now();
    try {
      const response = await fetch(`${this.config.llmClassifierUrl!.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        headers: this.headers(),
        body: JSON.stringify(this.question(input)),
        signal: AbortSignal.timeout(this.config.llmClassifierTimeoutMs),
      });
      const text = await response.text();
      if (!response.ok) return { failure: 'refused' };
      return this.read(text.slice(0, ANSWER_BYTES_MAX), performance.now() - startedAtMs);
    } catch (error) {
      return { failure: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  }

  private headers(): Record<string, string> {
    const { llmClassifierApiKey: key } = this.config;
    return { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  }

  private question(input: PromptInput) {
    return {
      model: this.config.llmClassifierModel,
      messages: verdictMessages(input),
      temperature: 0,
      max_tokens: ANSWER_TOKENS_MAX,
      response_format: { type: 'json_object' },
    };
  }

  /** Tokens were paid for whether or not the answer can be read. */
  private read(body: string, latencyMs: number): LlmOutcome {
    const completion = parseCompletion(body);
    if (!completion) return { failure: 'unreadable' };
    const usage = this.usageOf(completion, latencyMs);
    this.metrics.asked(usage);
    const verdict = parseVerdict(completion.choices[0].message.content);
    return verdict ? { verdict, usage } : { failure: 'unreadable' };
  }

  private usageOf({ usage }: z.output<typeof completionSchema>, latencyMs: number): LlmUsage {
    const model = this.config.llmClassifierModel;
    const promptTokens = usage?.prompt_tokens ?? 0;
    const completionTokens = usage?.completion_tokens ?? 0;
    const known = { ...this.registry.find(model), observed: null };
    const costUsd = usage ? expectedCostUsd(known, { input: promptTokens, output: completionTokens }) : null;
    return { model, latencyMs, promptTokens, completionTokens, costUsd };
  }
}

function parseCompletion(body: string): z.output<typeof completionSchema> | null {
  try {
    return completionSchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
