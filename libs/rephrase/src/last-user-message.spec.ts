import { describe, expect, it } from '@jest/globals';
import { lastUserMessage } from './index.js';

describe('lastUserMessage', () => {
  it('reduces a resent conversation to what the user said last', () => {
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'one' },
      { role: 'assistant', content: 'answer' },
      { role: 'user', content: 'two' },
      { role: 'assistant', content: 'partial' },
    ];
    expect(lastUserMessage(messages)).toBe('two');
  });

  it('joins the text parts of a message and skips images', () => {
    const content = [
      { type: 'text', text: 'look' },
      { type: 'image_url', image_url: {} },
      null,
      { type: 'text', text: 'here' },
    ];
    expect(lastUserMessage([{ role: 'user', content }])).toBe('look\nhere');
  });

  it('is null without a user message and empty for one without text', () => {
    expect(lastUserMessage([{ role: 'system', content: 'x' }])).toBeNull();
    expect(lastUserMessage([])).toBeNull();
    expect(lastUserMessage([{ role: 'user' }])).toBe('');
  });
});
