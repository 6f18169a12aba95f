import { foldToken } from './fold-token.js';
import { questionWords, yesNoStarts } from './question-words.js';
import { TokenKind } from './token-kind.js';
import type { Token } from './token.types.js';

/**
 * What a message asks for; `none` when it has no form of a question (a request, a fragment), `statement` when it is
 * a sentence about something: six tokens or more that open with a name, an article or a preposition.
 */
export const QuestionType = {
  none: 0,
  who: 1,
  what: 2,
  when: 3,
  where: 4,
  why: 5,
  how: 6,
  count: 7,
  yesNo: 8,
  statement: 9,
} as const;

const byWord = new Map<string, number>(
  Object.entries(questionWords).flatMap(([type, lines]) =>
    lines.flatMap((line) =>
      line.split(' ').map((word): [string, number] => [foldToken(word), QuestionType[type as 'who']]),
    ),
  ),
);
const yesNoWords = new Set(yesNoStarts.flatMap((line) => line.split(' ')).map(foldToken));
const timeWords = new Set(
  'year date day time month century jahr datum annee ano anno'.split(' ').map(foldToken),
);
const placeWords = new Set('place location city country address ort lieu lugar luogo'.split(' '));
const countWords = new Set('many much amount number total count viele viel'.split(' '));
const unspaced: [RegExp, number][] = [
  [/为什么|为何|怎会|なぜ|どうして/, QuestionType.why],
  [/多少|几个|几次|多久|いくつ|いくら|何人|何個|何回/, QuestionType.count],
  [/谁|誰|だれ/, QuestionType.who],
  [/什么时候|何时|哪年|哪一年|几点|いつ|何年|何時/, QuestionType.when],
  [/哪里|哪儿|何处|在哪|どこ/, QuestionType.where],
  [/怎么|怎样|如何|どう|どのよう/, QuestionType.how],
  [/什么|哪|何|どれ|どんな|どの/, QuestionType.what],
  [/吗|嗎|ですか|ますか|か。|か？/, QuestionType.yesNo],
];

function refine(type: number, next: Token | undefined): number {
  if (next === undefined) return type;
  if (type === QuestionType.what && timeWords.has(next.folded)) return QuestionType.when;
  if (type === QuestionType.what && placeWords.has(next.folded)) return QuestionType.where;
  const counted = type === QuestionType.how || type === QuestionType.what;
  return counted && countWords.has(next.folded) ? QuestionType.count : type;
}

function fromWords(tokens: readonly Token[], marked: boolean): number {
  if (!marked && opensAsStatement(tokens)) return QuestionType.statement;
  for (let i = 0; i < tokens.length; i++) {
    const type = byWord.get(tokens[i].folded);
    if (type !== undefined) return refine(type, tokens[i + 1]);
  }
  return yesNoOrNone(tokens);
}

const ownWords = new Set(
  'i we my our me us id im ive please can could ich wir mein meine bitte je jai nous mon ma yo mi nos io noi mio eu nos meu minha ik wij mijn я мы мне мой ja ben bana 我 私 僕 나 저 제'.split(
    ' ',
  ),
);

function opensAsStatement(tokens: readonly Token[]): boolean {
  const opening = TokenKind.function | TokenKind.entity | TokenKind.number | TokenKind.unspaced;
  const first = tokens[0];
  if (tokens.length < 6 || yesNoWords.has(first.folded) || ownWords.has(first.folded)) return false;
  return (first.kind & opening) !== 0 && (first.kind & (TokenKind.light | TokenKind.negation)) === 0;
}

function yesNoOrNone(tokens: readonly Token[]): number {
  const starts = tokens.some((token) => token.kind & TokenKind.initial && yesNoWords.has(token.folded));
  return starts ? QuestionType.yesNo : QuestionType.none;
}

/** Type of the first question in a message, by question words of many languages, word order as the fallback. */
export function questionType(tokens: readonly Token[], text: string): number {
  const first = tokens.find((token) => token.kind & TokenKind.initial);
  if (first !== undefined && tokens[0] === first && yesNoWords.has(first.folded) && /[?？؟]/.test(text)) {
    return QuestionType.yesNo;
  }
  for (const [pattern, type] of tokens.some((t) => t.kind & TokenKind.unspaced) ? unspaced : []) {
    if (pattern.test(text)) return type;
  }
  return fromWords(tokens, /[?？؟]/.test(text));
}
