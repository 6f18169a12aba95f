import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_THRESHOLD, scoreRephrase, scoreSketches, sketchMessage } from './index.js';

const probability = (earlier: string, later: string, more = {}): number =>
  scoreRephrase({ earlier, later, ...more }).probability;

const again: [string, string][] = [
  ['How do I reverse a list in Python?', 'How can I reverse a Python list?'],
  ['I cannot log in to my account', 'I still cannot log in to my account'],
  ['Explain recursion', 'You did not answer. What is recursion?'],
  ['¿Cuánto cuesta el envío a México?', 'Quiero decir, ¿qué precio tiene el envío a México?'],
  ['Comment annuler mon abonnement ?', 'Je veux annuler mon abonnement, comment faire ?'],
  ['Wie kann ich mein Passwort zurücksetzen?', 'Nein, ich meinte: wie setze ich mein Passwort zurück?'],
  ['Как отменить подписку?', 'Я имел в виду, как мне отменить подписку'],
  ['如何重置密码？', '我的意思是怎么重置我的密码'],
  ['パスワードをリセットする方法は？', 'そうではなくて、パスワードのリセット方法を聞いています'],
  ['비밀번호를 어떻게 재설정하나요?', '제 질문은 비밀번호 재설정 방법이에요'],
];

const another: [string, string][] = [
  ['How do I reverse a list in Python?', 'How do I reverse a list in Java?'],
  ['best laptop for video editing under 1000', 'best laptop for video editing under 2000'],
  ['What is the capital of Spain?', 'And in Italy?'],
  ['Write an email to my boss asking for vacation', 'Make it more formal'],
  ['How do I reverse a list in Python?', 'thanks, that works'],
  ['¿Cuánto cuesta el envío a México?', '¿Y a Chile?'],
  ['Wie wird das Wetter in Berlin?', 'Wie wird das Wetter in Hamburg?'],
  ['Как отменить подписку?', 'Спасибо, а как изменить пароль?'],
  ['如何重置密码？', '如何删除账户？'],
  ['continue', 'continue'],
];

describe('scoreRephrase', () => {
  it.each(again)('finds that %j is asked again by %j', (earlier, later) => {
    expect(probability(earlier, later)).toBeGreaterThan(0.5);
  });

  it.each(another)('does not take %j for asked again by %j', (earlier, later) => {
    expect(probability(earlier, later)).toBeLessThan(0.5);
  });

  it('takes a verbatim repeat for a signal strong enough to be charged', () => {
    const question = 'What are the side effects of ibuprofen?';
    expect(probability(question, question)).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    expect(scoreRephrase({ earlier: question, later: question }).reasons).toContain(
      'repeats the earlier message word for word',
    );
  });

  it('falls with praise, with time and with turns between, and rises with a thumb down and a near embedding', () => {
    const pair = ['How do I reverse a list in Python?', 'How can I reverse a Python list?'] as const;
    const plain = probability(...pair);
    expect(probability(...pair, { feedbackGiven: 'up' })).toBeLessThan(plain);
    expect(probability(...pair, { gapSeconds: 3600 })).toBeLessThan(plain);
    expect(probability(...pair, { turnsBetween: 3 })).toBeLessThan(plain);
    expect(probability(...pair, { feedbackGiven: 'down' })).toBeGreaterThan(plain);
    expect(probability(...pair, { embeddingSimilarity: 0.95 })).toBeGreaterThan(plain);
    expect(probability(...pair, { embeddingSimilarity: 0.2 })).toBeLessThan(plain);
  });

  it('gives the same answer from sketches under any salt as from the text', () => {
    const messages = [...again, ...another].flat();
    fc.assert(
      fc.property(
        fc.constantFrom(...messages),
        fc.constantFrom(...messages),
        fc.string(),
        (earlier, later, salt) => {
          const sketches = { earlier: sketchMessage(earlier, salt), later: sketchMessage(later, salt) };
          expect(scoreSketches(sketches)).toEqual(scoreRephrase({ earlier, later }));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws and stays within 0..1 for any Unicode, lone surrogates included', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constant('\ud800 \udc00'),
    );
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const score = scoreRephrase({ earlier, later });
        expect(score.probability).toBeGreaterThanOrEqual(0);
        expect(score.probability).toBeLessThanOrEqual(1);
        expect(score.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('names no word of the messages in its reasons', () => {
    const { reasons } = scoreRephrase({
      earlier: 'zebra quokka price',
      later: 'No, I meant the zebra quokka price',
    });
    expect(reasons.join(' ')).not.toMatch(/zebra|quokka|price/);
  });
});
