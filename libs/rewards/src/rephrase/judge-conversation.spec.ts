import { describe, expect, it } from '@jest/globals';
import type { Rephrase } from '#experiments';
import { sketchMessage } from '#rephrase';
import {
  COMPARED_MAX,
  judgeConversation,
  type ConversationFacts,
  type JudgedMessage,
} from './judge-conversation.js';

const question = 'What are the side effects of ibuprofen?';
const again = "You didn't answer. What are the side effects of ibuprofen?";
const another = 'How do I bake sourdough bread at home?';

const settings: Rephrase = {
  enabled: true,
  windowSeconds: 600,
  minConfidence: 0.9,
  weight: 0.5,
  minAgreement: 0.6,
  escalate: false,
};
const facts = (more: Partial<ConversationFacts> = {}): ConversationFacts => ({
  settingsOf: () => settings,
  askedIn: () => 1,
  ...more,
});

const message = (
  id: string,
  text: string,
  seconds: number,
  more: Partial<JudgedMessage> = {},
): JudgedMessage => ({
  id,
  experimentId: 'e',
  fingerprint: text,
  sketch: sketchMessage(text, 'salt'),
  atMs: seconds * 1000,
  pending: true,
  opinion: null,
  ...more,
});

const charged = (messages: readonly JudgedMessage[], more?: Partial<ConversationFacts>) =>
  judgeConversation(messages, facts(more)).charges.map(({ assignmentId, askedBy }) => [
    assignmentId,
    askedBy,
  ]);

describe('judging a conversation', () => {
  it('charges the first answer to the message that asked again first', () => {
    expect(charged([message('1', question, 0), message('2', again, 30), message('3', again, 60)])).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  it('does not judge again what was judged, unless a late message came in between', () => {
    const judged = { pending: false };
    const first = message('1', question, 0, judged);
    const third = message('3', again, 60, judged);
    expect(charged([first, third, message('4', another, 90)])).toEqual([]);
    expect(charged([first, message('2', again, 30), third])).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  it('leaves the decision to the experiment of the first answer', () => {
    const messages = [message('1', question, 0), message('2', again, 30, { experimentId: 'other' })];
    const off = (id: string) => ({ ...settings, enabled: id !== 'e' });
    expect(charged(messages, { settingsOf: off })).toEqual([]);
    const offElsewhere = (id: string) => ({ ...settings, enabled: id === 'e' });
    expect(charged(messages, { settingsOf: offElsewhere })).toEqual([['1', '2']]);
    expect(charged(messages, { settingsOf: () => ({ ...settings, windowSeconds: 29 }) })).toEqual([]);
    expect(charged(messages, { settingsOf: () => ({ ...settings, minConfidence: 1 }) })).toEqual([]);
  });

  it('tells resends, templates and the regenerate button apart', () => {
    const resent = [message('1', question, 0), message('2', question, 1)];
    expect(judgeConversation(resent, facts())).toEqual({ charges: [], resends: ['2'], templates: [] });
    const repeated = [message('1', question, 0), message('2', question, 20)];
    expect(charged(repeated)).toEqual([['1', '2']]);
    const everywhere = facts({ askedIn: () => 10 });
    expect(judgeConversation(repeated, everywhere)).toEqual({ charges: [], resends: [], templates: ['2'] });
  });

  it('compares with a bounded number of earlier messages', () => {
    const between = Array.from({ length: COMPARED_MAX }, (_, index) =>
      message(`m${index}`, `${another} ${'very '.repeat(index)}slowly`, 10 + index, { pending: false }),
    );
    const asked = [message('1', question, 0, { pending: false }), ...between, message('z', question, 100)];
    expect(charged(asked).filter(([first]) => first === '1')).toEqual([]);
    expect(charged(asked.toSpliced(1, 1)).filter(([first]) => first === '1')).toEqual([['1', 'z']]);
  });
});
