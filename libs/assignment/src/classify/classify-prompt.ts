import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { createClassifier, type Classifier, type ClassifierKind, type PromptInput } from '#classification';
import { CONFIG, type Config } from '#platform';
import { ClassificationMetrics } from './classification-metrics.js';
import { LlmClassifier } from './llm-classifier.js';
import { withVerdict } from './llm-verdict.js';
import type { PromptClassification, ServiceClassifierKind } from './prompt-classification.js';
import { promptKey } from './prompt-key.js';

/** What kind of request is this? Identical prompts are classified once. */
@Injectable()
export class ClassifyPrompt {
  private readonly classifiers = new Map<ClassifierKind, Classifier>();
  private readonly verdicts: LRUCache<string, PromptClassification> | null;
  private readonly asking = new Map<string, Promise<PromptClassification>>();

  constructor(
    private readonly llm: LlmClassifier,
    private readonly metrics: ClassificationMetrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const max = config.classifierCacheSize;
    this.verdicts = max > 0 ? new LRUCache({ max }) : null;
  }

  /** Never refuses a prompt. Answers at once, without a promise, unless a model has to be asked. */
  execute(
    input: PromptInput,
    kind: ServiceClassifierKind = this.config.classifier,
  ): PromptClassification | Promise<PromptClassification> {
    const key = `${kind} ${promptKey(input)}`;
    const known = this.verdicts?.get(key);
    this.metrics.looked(kind, known ? 'hit' : 'miss');
    if (known) return known;
    if (kind === 'llm') return this.askOnce(key, input);
    const verdict = this.classify(input, kind);
    this.remember(key, verdict);
    return verdict;
  }

  private classify(input: PromptInput, kind: ClassifierKind): PromptClassification {
    let classifier = this.classifiers.get(kind);
    if (!classifier) this.classifiers.set(kind, (classifier = createClassifier({ kind })));
    const startedAtMs = performance.now();
    const verdict = classifier.classify(input);
    this.metrics.took(kind, performance.now() - startedAtMs);
    return { ...verdict, cached: false };
  }

  /** Identical prompts that arrive together share one question. */
  private askOnce(key: string, input: PromptInput): Promise<PromptClassification> {
    let asking = this.asking.get(key);
    if (!asking) {
      asking = this.ask(key, input).finally(() => this.asking.delete(key));
      this.asking.set(key, asking);
    }
    return asking;
  }

  private async ask(key: string, input: PromptInput): Promise<PromptClassification> {
    const local = this.classify(input, 'linear');
    const startedAtMs = performance.now();
    const outcome = await this.llm.ask(input);
    if ('failure' in outcome) {
      this.metrics.fellBack(outcome.failure);
      return { ...local, fallbackBecause: outcome.failure };
    }
    this.metrics.took('llm', performance.now() - startedAtMs);
    const verdict: PromptClassification = {
      ...withVerdict(local as never, outcome.verdict),
      classifier: 'llm',
      cached: false,
    };
    this.remember(key, verdict);
    return { ...verdict, llm: outcome.usage };
  }

  private remember(key: string, verdict: PromptClassification): void {
    this.verdicts?.set(key, { ...verdict, cached: true });
  }
}
