import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createClassifier } from '#classification';
import { parseVerdict, verdictMessages, withVerdict } from './llm-verdict.js';

const verdict = { complexity: 'complex', task: 'qa', confidence: 0.7 };
const json = JSON.stringify(verdict);

describe("a model's answer", () => {
  it.each([json, `Sure!\n\`\`\`json\n${json}\n\`\`\``, `  ${json} I am quite sure.`])(
    'is read from %j',
    (answer) => {
      expect(parseVerdict(answer)).toEqual(verdict);
    },
  );

  it.each([
    '',
    'complex qa',
    '{}',
    '{"complexity": "hard", "task": "qa"}',
    '}{',
    '{"complexity":',
    '{"confidence": 2}',
  ])('says nothing as %j', (answer) => {
    expect(parseVerdict(answer)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseVerdict(`{${text}}`)));
  });
});

describe('the question to a model', () => {
  it('carries the start and the end of a long prompt and no more', () => {
    const [, { content }] = verdictMessages(`start ${'x'.repeat(1_000_000)} end`);
    expect(content.length).toBeLessThan(4_100);
    expect(content).toMatch(/start x+\n\[\.\.\.\]\nx+ end/);
  });

  it('asks about the last message of the user', () => {
    const messages = [
      { role: 'user', content: 'first' },
      { role: 'user', content: 'last' },
      { role: 'assistant', content: 'answer' },
    ];
    expect(verdictMessages({ messages })[1].content).toContain('last');
  });
});

describe("a model's verdict", () => {
  const local = createClassifier({ kind: 'rules' }).classify('Say hello');
  const told = (complexity: 'simple' | 'expert', confidence: number) =>
    withVerdict(local, { complexity, task: 'qa', confidence });

  it('is taken at its word when the model is sure', () => {
    expect(told('simple', 0.9)).toMatchObject({ complexity: 'simple', task: 'qa', uncertain: false });
    expect(told('simple', 0.9)).not.toHaveProperty('escalatedFrom');
  });

  it('moves to the more capable side when it is not, and says so', () => {
    expect(told('simple', 0.2)).toMatchObject({
      complexity: 'moderate',
      escalatedFrom: 'simple',
      uncertain: true,
    });
    expect(told('expert', 0.2)).toMatchObject({ complexity: 'expert', uncertain: true });
  });
});
