import { ASIAN_TEMPLATES } from './asian-templates.js';
import { ENGLISH_SUPPLEMENT } from './english-supplement.js';
import { ENGLISH_TEMPLATES } from './english-templates.js';
import { EUROPEAN_TEMPLATES } from './european-templates.js';
import { LOCAL_SLOTS } from './local-slots.js';
import { SLOTS } from './slots.js';

/** A prompt made from a template: its label is true by construction. */
export interface SyntheticTaskRow {
  prompt: string;
  task: string;
  lang: string;
  source: 'synthetic';
}

const VARIANTS_WITH_SLOTS = 3;
const SLOT_NAMES = [
  'X',
  'D',
  'E',
  'M',
  'C',
  'S',
  'F',
  'Q',
  'q',
  'T2',
  'T',
  'J',
  'N2',
  'N',
  'o',
  'n',
  'm',
  'k',
  'P',
  'A',
  'a',
  'L',
];
const OPENERS = [
  '',
  '',
  '',
  '',
  'Please ',
  'Can you ',
  'Could you please ',
  'Hey, ',
  'I need you to ',
  'Now ',
];

/** All synthetic prompts, in a fixed order; `rng` fills the slots. */
export function syntheticTaskRows(rng: () => number): SyntheticTaskRow[] {
  const languages = Object.entries({ en: ENGLISH_TEMPLATES, ...EUROPEAN_TEMPLATES, ...ASIAN_TEMPLATES });
  return [...languages, ['en', ENGLISH_SUPPLEMENT] as const].flatMap(([lang, tasks]) =>
    Object.entries(tasks).flatMap(([task, text]) =>
      text
        .trim()
        .split('\n')
        .flatMap((template) => fillTemplate(template, task, lang, rng)),
    ),
  );
}

function fillTemplate(template: string, task: string, lang: string, rng: () => number): SyntheticTaskRow[] {
  const variants = template.includes('{') ? VARIANTS_WITH_SLOTS : 1;
  return Array.from({ length: variants }, () => {
    const filled = fillSlots(template.replaceAll('\\n', '\n'), lang, rng);
    return { prompt: vary(filled, task, lang, rng), task, lang, source: 'synthetic' as const };
  });
}

function fillSlots(template: string, lang: string, rng: () => number): string {
  let text = template;
  for (const name of SLOT_NAMES) {
    const fillers =
      LOCAL_SLOTS[lang]?.[name] ?? LOCAL_SLOTS[lang]?.[name[0]] ?? SLOTS[name] ?? SLOTS[name[0]];
    while (text.includes(`{${name}}`)) text = text.replace(`{${name}}`, () => pick(fillers, rng));
  }
  return text;
}

/** People write carelessly: drop capitals and final marks, or open politely. */
function vary(text: string, task: string, lang: string, rng: () => number): string {
  const draw = rng();
  if (draw < 0.12) return text.replace(/[.?!]$/, '').toLowerCase();
  if (draw < 0.2) return text.replace(/[.?!]$/, '');
  if (lang !== 'en' || task === 'chat' || !IMPERATIVE.test(text)) return text;
  const opener = pick(OPENERS, rng);
  return opener === '' ? text : opener + text[0].toLowerCase() + text.slice(1);
}

const IMPERATIVE =
  /^(Write|Give|Explain|Summari|Translate|Extract|List|Find|Identify|Create|Compose|Draft|Calculate|Solve|Fix|Tell|Suggest|Make|Generate|Describe|Condense|Shorten|Provide|Pull|Convert|Implement|Compute|Prove)/;

function pick<T>(values: readonly T[], rng: () => number): T {
  return values[Math.floor(rng() * values.length)];
}
