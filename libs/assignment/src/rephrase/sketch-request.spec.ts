import { describe, expect, it } from '@jest/globals';
import type { Experiment } from '#experiments';
import { encodeSketch, scoreSketches } from '#rephrase';
import type { AssignmentCreate } from '../assignment.schema.js';
import type { InstallationSecret } from './installation-secret.js';
import { SketchRequest } from './sketch-request.js';

const experiment = (rephrase: object = {}, id = 'e') =>
  ({ id, rephrase: { enabled: true, windowSeconds: 60, ...rephrase } }) as Experiment;
const sketcher = (secret = 'secret') =>
  new SketchRequest({ read: async () => Buffer.from(secret) } as unknown as InstallationSecret);
const request = (more: Partial<AssignmentCreate>): AssignmentCreate => ({
  experiment: 'e',
  conversationId: 'c',
  ...more,
});
const sketch = async (more: Partial<AssignmentCreate>, of = experiment(), by = sketcher()) =>
  (await by.execute(of, request(more)))!;

describe('what is kept of a request', () => {
  it('is nothing without a conversation, a user message or detection', async () => {
    const { execute } = sketcher();
    const kept = (of: Experiment, more: Partial<AssignmentCreate>) =>
      execute.call(sketcher(), of, request(more));
    expect(await kept(experiment(), { prompt: 'hello', conversationId: undefined })).toBeNull();
    expect(await kept(experiment(), {})).toBeNull();
    expect(await kept(experiment(), { messages: [{ role: 'system', content: 'be kind' }] })).toBeNull();
    expect(await kept(experiment({ enabled: false }), { prompt: 'hello' })).toBeNull();
  });

  it('speaks of the last user message alone when the whole conversation is sent', async () => {
    const messages: AssignmentCreate['messages'] = [
      { role: 'user', content: 'first' },
      { role: 'assistant', content: 'answer' },
      { role: 'user', content: [{ type: 'text', text: 'second question' }] },
      { role: 'assistant', content: 'draft' },
    ];
    expect(await sketch({ messages })).toEqual(await sketch({ prompt: 'second question' }));
  });

  it('shows that two messages of a conversation are alike', async () => {
    const [earlier, later] = await Promise.all([sketch({ prompt: 'Who?' }), sketch({ prompt: 'who ?' })]);
    expect(earlier.conversation).toBe(later.conversation);
    expect(scoreSketches({ earlier: earlier.sketch, later: later.sketch }).probability).toBeGreaterThan(0.5);
  });

  it('does not show that two conversations contain the same words, but for a whole message', async () => {
    const [here, there] = [
      await sketch({ prompt: 'hello there' }),
      await sketch({ prompt: 'Hello  THERE', conversationId: 'd' }),
    ];
    expect(here.conversation).not.toBe(there.conversation);
    expect([...here.sketch.words].some((word) => there.sketch.words.includes(word))).toBe(false);
    expect(here.fingerprint).toBe(there.fingerprint);
    const elsewhere = await sketch({ prompt: 'hello there' }, experiment({}, 'other'));
    expect(elsewhere.fingerprint).not.toBe(here.fingerprint);
  });

  it('is different in every part under another secret', async () => {
    const [ours, theirs] = [
      await sketch({ prompt: 'hello' }),
      await sketch({ prompt: 'hello' }, experiment(), sketcher('other')),
    ];
    expect(ours.conversation).not.toBe(theirs.conversation);
    expect(ours.fingerprint).not.toBe(theirs.fingerprint);
    expect(ours.sketch.words).not.toEqual(theirs.sketch.words);
  });

  it('is small for a message of a million characters, and tells those of other lengths apart', async () => {
    const long = await sketch({ prompt: 'word '.repeat(200_000) });
    expect(encodeSketch(long.sketch).length).toBeLessThan(6_000);
    const longer = await sketch({ prompt: 'word '.repeat(200_001) });
    expect(longer.fingerprint).not.toBe(long.fingerprint);
  });
});
