/** Time of one classification. Build first; run `node test/bench/classification.mjs`. */
import { createClassifier } from '../../dist/libs/classification/src/index.js';

const ROUNDS = 4000;
const WARM_UP = 1500;
const PARTS = [
  'Write a Python function that merges two sorted lists and explain its time complexity step by step.',
  'Summarize the following article in two sentences for a busy reader.',
  'A train leaves at 9:15 and travels 240 km at 80 km/h; when does it arrive?',
  'Übersetze den folgenden Satz ins Englische und erkläre die Grammatik.',
  'Extract all names, dates and amounts from the message below and return JSON with the keys "name" and "date".',
  '请总结下面的文章，并用一句话说明主要观点。',
  'The city council approved a plan on Monday to build 400 homes near the river, said Mayor Helen Brandt.',
  'for (const item of items) { total += item.price * item.count; }',
];

const sizes = [20, 100, 300, 800, 2000];
for (const kind of ['rules', 'centroid', 'linear']) {
  const { classify } = createClassifier({ kind });
  for (const size of sizes) report(`${kind} ${size} characters`, classify, promptsOf(size));
  report(`${kind} mixed up to 2,000 characters`, classify, sizes.flatMap(promptsOf));
}
const { classify } = createClassifier();
report('linear 100,000 characters', classify, promptsOf(100_000).slice(0, 2), 1000);
report('linear 1,000,000 characters', classify, promptsOf(1_000_000).slice(0, 1), 300);

/** Prompts of exactly `size` characters, each starting with another part. */
function promptsOf(size) {
  return PARTS.map((_, first) => {
    let text = '';
    for (let at = first; text.length < size; at++)
      text += `${PARTS[at % PARTS.length]}${at % 3 === 2 ? '\n\n' : ' '}`;
    return text.slice(0, size);
  });
}

function report(name, run, prompts, rounds = ROUNDS) {
  for (let at = 0; at < Math.min(WARM_UP, rounds); at++) run(prompts[at % prompts.length]);
  const micros = Float64Array.from({ length: rounds }, (_, at) => {
    const started = process.hrtime.bigint();
    run(prompts[at % prompts.length]);
    return Number(process.hrtime.bigint() - started) / 1000;
  }).sort();
  const at = (share) => micros[Math.floor(share * (rounds - 1))].toFixed(0);
  console.log(`${name.padEnd(40)} median ${at(0.5).padStart(5)} µs   p99 ${at(0.99).padStart(5)} µs`);
}
