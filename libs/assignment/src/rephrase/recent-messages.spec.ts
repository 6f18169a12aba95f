import { describe, expect, it } from '@jest/globals';
import type { Database } from '#persistence';
import { encodeSketch, sketchMessage } from '#rephrase';
import { RecentMessages, type RecentMessage } from './recent-messages.js';

const sketch = sketchMessage('hello', 'salt');
const asked = { conversation: 'c', fingerprint: 'f', sketch, windowMs: 1 };
const answered = (id: string): RecentMessage => ({ id, experimentId: 'e', arm: 0, atMs: 5, sketch });
const database = (rows: () => Promise<object[]>) => ({ rows }) as unknown as Database;

describe('what a conversation asked lately', () => {
  it('comes from the database', async () => {
    const bytes = Buffer.from(encodeSketch(sketch));
    const row = { ...answered('1'), sketch: bytes, askedIn: 3 };
    const found = await new RecentMessages(database(async () => [row])).find(asked, 1_000);
    expect(found).toEqual({ messages: [answered('1')], askedIn: 3 });
  });

  it.each([
    ['does not answer', () => new Promise<object[]>(() => undefined)],
    ['fails', () => Promise.reject(new Error('connection lost'))],
  ])('is what this process remembers when the database %s in time', async (_name, rows) => {
    const recent = new RecentMessages(database(rows));
    for (const id of 'abcdefghij') recent.remember('c', answered(id));
    recent.remember('d', answered('z'));
    const { messages, askedIn } = await recent.find(asked, 10);
    expect(messages.map(({ id }) => id).join('')).toBe('cdefghij');
    expect(askedIn).toBe(1);
  });
});
