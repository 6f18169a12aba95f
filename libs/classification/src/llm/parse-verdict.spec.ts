import { describe, expect, it } from '@jest/globals';
import { parseVerdict } from './parse-verdict.js';
import { verdictMessages } from './verdict-prompt.js';

const VERDICT = { task: 'code', complexity: 'moderate', confidence: 0.8 };

describe('parseVerdict', () => {
  it('reads a bare object and a fenced one', () => {
    expect(parseVerdict(JSON.stringify(VERDICT))).toEqual(VERDICT);
    expect(parseVerdict(`\`\`\`json\n${JSON.stringify(VERDICT)}\n\`\`\``)).toEqual(VERDICT);
  });

  it.each([
    '',
    'code, moderate',
    '[]',
    'null',
    `Sure! ${JSON.stringify(VERDICT)}`,
    JSON.stringify({ ...VERDICT, task: 'poetry' }),
    JSON.stringify({ ...VERDICT, complexity: 'hard' }),
    JSON.stringify({ ...VERDICT, confidence: 1.2 }),
    JSON.stringify({ ...VERDICT, confidence: '0.8' }),
    JSON.stringify({ task: 'code' }),
    '`````',
  ])('refuses %j', (reply) => {
    expect(parseVerdict(reply)).toBeUndefined();
  });
});

describe('verdictMessages', () => {
  it('names every label and cuts a long prompt', () => {
    const [system, user] = verdictMessages('x'.repeat(50_000));
    expect(system.content).toContain('"summarization"');
    expect(system.content).toContain('"expert"');
    expect(user.content.length).toBeLessThan(5000);
  });
});
