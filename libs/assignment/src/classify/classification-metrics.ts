import { Injectable } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { Metrics } from '#platform';

const BUCKETS_SECONDS = [
  0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.005, 0.025, 0.1, 0.5, 2.5,
];

/** What classifying costs, for Prometheus. */
@Injectable()
export class ClassificationMetrics {
  private readonly lookups: Counter<'classifier' | 'result'>;
  private readonly durations: Histogram<'classifier'>;
  private readonly fallbacks: Counter<'cause'>;
  private readonly llmCost: Counter;
  private readonly llmTokens: Counter<'kind'>;

  constructor(metrics: Metrics) {
    this.lookups = metrics.counter({
      name: 'pointsman_classification_cache_lookups_total',
      help: 'Prompts whose verdict was known (hit) or not (miss)',
      labelNames: ['classifier', 'result'],
    });
    this.durations = metrics.histogram({
      name: 'pointsman_classification_duration_seconds',
      help: 'Time to classify a prompt that was not known',
      labelNames: ['classifier'],
      buckets: BUCKETS_SECONDS,
    });
    this.fallbacks = metrics.counter({
      name: 'pointsman_llm_classifier_fallbacks_total',
      help: 'Verdicts that linear gave because the model did not',
      labelNames: ['cause'],
    });
    this.llmCost = metrics.counter({
      name: 'pointsman_llm_classifier_cost_usd_total',
      help: "What asking a model for verdicts cost, by the registry's prices",
    });
    this.llmTokens = metrics.counter({
      name: 'pointsman_llm_classifier_tokens_total',
      help: 'Tokens that asking a model for verdicts took',
      labelNames: ['kind'],
    });
  }

  looked(classifier: string, result: 'hit' | 'miss'): void {
    this.lookups.inc({ classifier, result });
  }

  took(classifier: string, milliseconds: number): void {
    this.durations.observe({ classifier }, milliseconds / 1000);
  }

  fellBack(cause: string): void {
    this.fallbacks.inc({ cause });
  }

  asked(usage: { promptTokens: number; completionTokens: number; costUsd: number | null }): void {
    this.llmTokens.inc({ kind: 'prompt' }, usage.promptTokens);
    this.llmTokens.inc({ kind: 'completion' }, usage.completionTokens);
    this.llmCost.inc(usage.costUsd ?? 0);
  }
}
