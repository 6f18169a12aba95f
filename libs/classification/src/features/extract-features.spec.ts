import { describe, expect, it } from '@jest/globals';
import { extractFeatures, instructionOf } from './extract-features.js';

describe('extractFeatures', () => {
  it('sees code blocks, numbers, questions and options', () => {
    const features = extractFeatures('Which is 3 + 4?\n```js\nlet a = 1;\n```\nA. 7\nB. 8');
    expect(features).toMatchObject({ codeBlocks: 1, questionMarks: 1, optionLines: 2, script: 'latin' });
    expect(features.numbers).toBe(5);
    expect(features.mathMarks).toBeGreaterThan(0);
  });

  it('finds the same cue in several languages', () => {
    const prompts = [
      'Summarize the text.',
      'Fasse den Text zusammen.',
      'Resume el texto.',
      'Résume le texte.',
      '总结这篇文章。',
    ];
    for (const prompt of prompts) expect(extractFeatures(prompt).cues.summarizeVerb).toBeGreaterThan(0);
  });

  it('counts the turns of a conversation and reads its last user message', () => {
    const messages = [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: 'hello' },
      { role: 'user', content: '你好吗？' },
    ];
    expect(extractFeatures({ messages })).toMatchObject({ turns: 3, script: 'ideographic', ideographs: 3 });
  });

  it('tells multi-part requests', () => {
    expect(extractFeatures('Who came? And when?').multiPart).toBe(true);
    expect(extractFeatures('Who came?').multiPart).toBe(false);
  });
});

describe('instructionOf', () => {
  const article = 'The river rose for days. Nobody had expected it. Boats were lost. '.repeat(8);

  it('leaves out the attached text, whether it follows or precedes the instruction', () => {
    const before = instructionOf(`Summarize this article.\n\n${article}\n\nThat is all of it.`);
    expect(before).toContain('Summarize this article');
    expect(before).not.toContain('Nobody had expected it');
    expect(instructionOf(`${article}\n\nWhat is the main point here?`)).toContain(
      'What is the main point here?',
    );
  });

  it('leaves out quoted text', () => {
    expect(instructionOf('Translate "the cat sat on the mat" into French.')).not.toContain('the cat sat');
  });

  it('is the whole of a short prompt', () => {
    expect(instructionOf('Who wrote Faust')).toBe('Who wrote Faust');
  });
});
