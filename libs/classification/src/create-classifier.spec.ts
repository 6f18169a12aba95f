import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  type ClassifierKind,
  type ClassifierWeights,
  COMPLEXITIES,
  createClassifier,
  TASKS,
} from './index.js';

interface HeldOutPrompt {
  axis: 'task' | 'complexity';
  label: string;
  lang?: string;
  prompt: string;
}

/** Prompts written for this test, never trained on: two for each task in five languages, and some by level. */
const heldOut = JSON.parse(
  readFileSync(new URL('../test/held-out-prompts.json', import.meta.url), 'utf8'),
) as HeldOutPrompt[];
const taskPrompts = heldOut.filter((each) => each.axis === 'task');
const levelPrompts = heldOut.filter((each) => each.axis === 'complexity');

function taskAccuracy(kind: ClassifierKind, lang?: string): number {
  const { classify } = createClassifier({ kind });
  const rows = taskPrompts.filter((each) => !lang || each.lang === lang);
  return rows.filter((each) => classify(each.prompt).task === each.label).length / rows.length;
}

describe('the shipped model on prompts that it never saw', () => {
  it.each(['en', 'de', 'es', 'fr', 'zh'])('names the task of at least 13 of 16 prompts in %s', (lang) => {
    expect(taskAccuracy('linear', lang)).toBeGreaterThanOrEqual(13 / 16);
  });

  it('is within one level for at least 9 of 10 prompts and exact for 7 of 10', () => {
    const { classify } = createClassifier({ escalateBelow: 0 });
    const distances = levelPrompts.map((each) =>
      Math.abs(
        COMPLEXITIES.indexOf(classify(each.prompt).complexity) -
          COMPLEXITIES.findIndex((level) => level === each.label),
      ),
    );
    expect(distances.filter((distance) => distance <= 1).length / distances.length).toBeGreaterThanOrEqual(
      0.9,
    );
    expect(distances.filter((distance) => distance === 0).length / distances.length).toBeGreaterThanOrEqual(
      0.7,
    );
  });

  it('beats the rules, which beat the largest class by far', () => {
    expect(taskAccuracy('linear')).toBeGreaterThan(taskAccuracy('rules'));
    expect(taskAccuracy('rules')).toBeGreaterThan(0.7);
    expect(taskAccuracy('centroid')).toBeGreaterThan(0.6);
  });
});

describe('createClassifier', () => {
  const kinds: ClassifierKind[] = ['rules', 'centroid', 'linear'];

  it.each(kinds)('%s answers with probabilities, confidences and reasons', (kind) => {
    const verdict = createClassifier({ kind }).classify('Write a SQL query that lists unpaid invoices.');
    expect(verdict.classifier).toBe(kind);
    expect(TASKS).toContain(verdict.task);
    const sum = Object.values(verdict.taskProbabilities).reduce((total, each) => total + each, 0);
    expect(sum).toBeCloseTo(1, 6);
    expect(Object.values(verdict.complexityProbabilities).every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(verdict.confidence).toBeLessThanOrEqual(
      Math.min(verdict.taskConfidence, verdict.complexityConfidence),
    );
    expect(verdict.features.length).toBeGreaterThan(0);
    expect(verdict.features.every((reason) => reason.name !== '' && reason.weight! > 0)).toBe(true);
    expect(verdict.tokens).toBeGreaterThan(0);
  });

  it('is linear by default and gives the same answer every time', () => {
    const [first, second] = [createClassifier(), createClassifier()];
    expect(first.kind).toBe('linear');
    expect(first.classify('Who wrote Faust?')).toEqual(second.classify('Who wrote Faust?'));
  });

  it('does not let one prompt into the verdict on the next', () => {
    const { classify } = createClassifier();
    const before = taskPrompts.map(({ prompt }) => classify(prompt));
    for (const { prompt } of taskPrompts) classify(`${prompt} `.repeat(60));
    expect(taskPrompts.map(({ prompt }) => classify(prompt)).reverse()).toEqual(before.reverse());
  });

  it('takes the more capable side when it is less sure than told to be', () => {
    const prompt = 'Compare two ways to store heat in a building.';
    const plain = createClassifier({ escalateBelow: 0 }).classify(prompt);
    const careful = createClassifier({ escalateBelow: 1 }).classify(prompt);
    expect(plain.uncertain).toBe(false);
    expect(careful.uncertain).toBe(true);
    expect(COMPLEXITIES.indexOf(careful.complexity)).toBeGreaterThanOrEqual(
      COMPLEXITIES.indexOf(plain.complexity),
    );
    if (careful.complexity !== plain.complexity) expect(careful.escalatedFrom).toBe(plain.complexity);
  });

  it('never takes the less capable side, whatever the threshold', () => {
    const plain = createClassifier({ escalateBelow: 0 });
    const careful = createClassifier({ escalateBelow: 0.7 });
    const moved = levelPrompts.filter(({ prompt }) => {
      const [before, after] = [plain.classify(prompt), careful.classify(prompt)];
      const climbed = COMPLEXITIES.indexOf(after.complexity) - COMPLEXITIES.indexOf(before.complexity);
      expect(climbed).toBeGreaterThanOrEqual(0);
      return climbed > 0;
    });
    expect(moved.length).toBeGreaterThan(0);
  });

  it('cuts the complexity score at given boundaries', () => {
    const at = (boundaries: number[]) =>
      createClassifier({ boundaries, escalateBelow: 0 }).classify('Explain how rain forms.').complexity;
    expect(at([3, 3, 3])).toBe('simple');
    expect(at([0, 0, 0])).toBe('expert');
  });

  it('classifies the last user message of a conversation', () => {
    const { classify } = createClassifier();
    const messages = [
      { role: 'system', content: 'You are helpful.' },
      { role: 'user', content: 'hello!' },
      { role: 'assistant', content: 'Hi, how can I help?' },
      { role: 'user', content: [{ type: 'text', text: 'Translate "good luck" into Polish.' }] },
    ];
    expect(classify({ messages }).task).toBe('translation');
    expect(classify({ messages: [] }).tokens).toBe(0);
  });

  it('refuses bad options by name', () => {
    expect(() => createClassifier({ escalateBelow: 2 })).toThrow('escalateBelow');
    expect(() => createClassifier({ boundaries: [2, 1, 3] })).toThrow('boundaries');
    expect(() => createClassifier({ kind: 'oracle' as ClassifierKind })).toThrow('oracle');
    expect(() => createClassifier({ weights: { features: 1 } as ClassifierWeights })).toThrow(
      'other features',
    );
  });
});
