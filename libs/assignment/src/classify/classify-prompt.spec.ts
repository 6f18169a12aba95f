import { describe, expect, it } from '@jest/globals';
import { type Config, Metrics } from '#platform';
import { ClassificationMetrics } from './classification-metrics.js';
import { ClassifyPrompt } from './classify-prompt.js';
import type { LlmClassifier, LlmOutcome } from './llm-classifier.js';

const usage = { model: 'm', latencyMs: 5, promptTokens: 1, completionTokens: 1, costUsd: null };

function classifyPrompt(classifierCacheSize: number, outcomes: LlmOutcome[] = []) {
  const metrics = new Metrics();
  const asked: unknown[] = [];
  const llm = {
    ask: async (input: unknown) => {
      asked.push(input);
      return outcomes.shift() ?? { failure: 'timeout' };
    },
  } as unknown as LlmClassifier;
  const config = { classifier: 'rules', classifierCacheSize } as Config;
  const service = new ClassifyPrompt(llm, new ClassificationMetrics(metrics), config);
  const isKnown = async (prompt: string) => (await service.execute(prompt)).cached;
  return { service, isKnown, asked, registry: metrics.registry };
}

describe('classifying a prompt', () => {
  it('knows a prompt that differs only by the white space around it', async () => {
    const { isKnown } = classifyPrompt(10);
    expect(await isKnown('Fix this')).toBe(false);
    expect(await isKnown('  Fix this\n')).toBe(true);
    expect(await isKnown('Fix  this')).toBe(false);
  });

  it('takes composed and decomposed letters, and both kinds of line ends, for the same', async () => {
    const { isKnown } = classifyPrompt(10);
    expect(await isKnown('caf\u00e9\nau lait')).toBe(false);
    expect(await isKnown('cafe\u0301\r\nau lait')).toBe(true);
  });

  it('tells conversations apart that end in the same words', async () => {
    const { service } = classifyPrompt(10);
    const user = (content: string) => ({ role: 'user', content });
    const first = await service.execute({ messages: [user('a'), user('b')] });
    const second = await service.execute({ messages: [user('ab')] });
    const third = await service.execute({ messages: [user('a'), user('b')] });
    expect([first, second, third].map(({ cached }) => cached)).toEqual([false, false, true]);
  });

  it('keeps no more verdicts than it may, and the latest of them', async () => {
    const { isKnown } = classifyPrompt(2);
    for (const prompt of ['one', 'two', 'three']) await isKnown(prompt);
    expect([await isKnown('three'), await isKnown('two'), await isKnown('one')]).toEqual([true, true, false]);
  });

  it('keeps none when told so', async () => {
    const { isKnown } = classifyPrompt(0);
    await isKnown('one');
    expect(await isKnown('one')).toBe(false);
  });

  it('answers without a promise where no model is asked', () => {
    expect(classifyPrompt(10).service.execute('one', 'linear')).not.toBeInstanceOf(Promise);
  });

  it('keeps the verdict of a model and not the fallback', async () => {
    const verdict = { complexity: 'expert', task: 'code', confidence: 0.9 } as const;
    const { service, asked } = classifyPrompt(10, [{ failure: 'timeout' }, { verdict, usage }]);
    const answers = [];
    for (let index = 0; index < 3; index++) answers.push(await service.execute('one', 'llm'));
    expect(answers).toMatchObject([
      { classifier: 'linear', fallbackBecause: 'timeout', cached: false },
      { classifier: 'llm', complexity: 'expert', llm: usage, cached: false },
      { classifier: 'llm', complexity: 'expert', cached: true },
    ]);
    expect(answers[2].llm).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it('spreads what a model leaves of the probability over the other classes', async () => {
    const verdict = { complexity: 'expert', task: 'code', confidence: 0.9 } as const;
    const { service } = classifyPrompt(10, [{ verdict, usage }]);
    const { complexityProbabilities, taskProbabilities } = await service.execute('Say hello', 'llm');
    for (const probabilities of [complexityProbabilities, taskProbabilities])
      expect(Object.values(probabilities).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(complexityProbabilities.expert).toBe(0.9);
  });

  it('counts hits, misses and fallbacks', async () => {
    const { service, registry } = classifyPrompt(10);
    for (const prompt of ['one', 'one', 'two']) await service.execute(prompt);
    await service.execute('one', 'llm');
    const text = await registry.metrics();
    expect(text).toContain('lookups_total{classifier="rules",result="hit"} 1');
    expect(text).toContain('lookups_total{classifier="rules",result="miss"} 2');
    expect(text).toContain('fallbacks_total{cause="timeout"} 1');
  });
});
