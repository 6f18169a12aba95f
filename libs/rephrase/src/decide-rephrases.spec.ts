import { describe, expect, it } from '@jest/globals';
import {
  decideRephrases,
  sketchMessage,
  type ConversationMessage,
  type DecideRephrasesInput,
} from './index.js';

const message = (
  id: string,
  text: string,
  seconds: number,
  more: Partial<ConversationMessage> = {},
): ConversationMessage => ({
  id,
  sketch: sketchMessage(text, 'salt'),
  atMs: seconds * 1000,
  arm: `arm-${id}`,
  ...more,
});

const question = 'What are the side effects of ibuprofen?';
const asked = message('A', question, 0);
const other = message('B', 'How do I bake sourdough bread?', 30);
const reworded = message('A2', "You didn't answer. What are the side effects of ibuprofen?", 60);

function charged(
  recent: ConversationMessage[],
  incoming: ConversationMessage,
  more: Partial<DecideRephrasesInput> = {},
): string[] {
  return decideRephrases({ recent, incoming, ...more }).charges.map((charge) => charge.assignmentId);
}

describe('decideRephrases', () => {
  it('charges the first answer, with its arm, and not the one in between', () => {
    const decision = decideRephrases({ recent: [asked, other], incoming: reworded });
    expect(decision.outcome).toBe('rephrase');
    expect(decision.charges.map(({ assignmentId, arm }) => [assignmentId, arm])).toEqual([['A', 'arm-A']]);
  });

  it('charges A and A2 in a chain A, A2, A3, each once when ids are unique, whoever is asked first', () => {
    const third = message('A3', "That's not what I asked. What are the side effects of ibuprofen?", 90);
    const all = new Set([...charged([asked], reworded), ...charged([asked, reworded], third)]);
    expect([...all].sort()).toEqual(['A', 'A2']);
    expect(charged([asked, reworded], third)).not.toContain('A3');
  });

  it('charges nothing for another question', () => {
    expect(decideRephrases({ recent: [asked], incoming: other })).toMatchObject({
      outcome: 'none',
      charges: [],
    });
  });

  it('takes a verbatim repeat within two seconds for a resend, and later for a signal', () => {
    expect(decideRephrases({ recent: [asked], incoming: message('R', question, 1.5) })).toMatchObject({
      outcome: 'resend',
      resendOf: 'A',
      charges: [],
    });
    expect(charged([asked], message('R', question, 20))).toEqual(['A']);
  });

  it('charges only the first of a run of resends', () => {
    const resends = [asked, message('R1', question, 1), message('R2', question, 2)];
    expect(charged(resends, reworded)).toEqual(['A']);
  });

  it('leaves verbatim repeats of template traffic alone, but not rewordings', () => {
    const repeat = message('R', question, 20);
    expect(
      decideRephrases({ recent: [asked], incoming: repeat, conversationsWithSameFingerprint: 50 }),
    ).toMatchObject({
      outcome: 'template',
      charges: [],
    });
    expect(charged([asked], reworded, { conversationsWithSameFingerprint: 50 })).toEqual(['A']);
  });

  it('looks back no further than the window', () => {
    expect(charged([asked], { ...reworded, atMs: 601_000 })).toEqual([]);
    expect(charged([asked], { ...reworded, atMs: 601_000 }, { windowSeconds: 900 })).toEqual(['A']);
  });

  it('charges nothing at a threshold above the probability, and less readily after praise', () => {
    expect(charged([asked], reworded, { threshold: 1 })).toEqual([]);
    const praised = { ...asked, feedback: 'up' as const };
    const of = (earlier: ConversationMessage): number =>
      decideRephrases({ recent: [earlier], incoming: reworded }).probability;
    expect(of(praised)).toBeLessThan(of(asked));
  });

  it('answers for the first message of a conversation', () => {
    expect(decideRephrases({ recent: [], incoming: asked })).toEqual({
      outcome: 'none',
      charges: [],
      resendOf: null,
      probability: 0,
    });
  });
});
