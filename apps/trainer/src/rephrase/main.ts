import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTrees } from '#rephrase';
import { crossValidated, sourcesLeftOut } from './held-out-scores.js';
import { readPairs } from './read-pairs.js';
import { report } from './report.js';
import { preparePairs, trainModel } from './train-model.js';
import { wordnetGroups } from './read-wordnet.js';
import { constantFile } from './constant-file.js';

/**
 * npm run train:rephrase -- [--pairs FILE] [--out FILE] [--no-evaluation]
 * Trains on labelled pairs, prints the figures of the model card and writes the weights.
 * With --wordnet FOLDER (the `dict` of WordNet) it writes the concept table instead; train again afterwards.
 */
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: 'data/training/rephrase-pairs.jsonl.gz' },
    out: { type: 'string', default: 'libs/rephrase/src/model/weights.ts' },
    'no-evaluation': { type: 'boolean', default: false },
    wordnet: { type: 'string' },
    concepts: { type: 'string', default: 'libs/rephrase/src/text/wordnet-concepts.ts' },
  },
});

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function train(): void {
  const prepared = preparePairs(readPairs(options.pairs));
  say(`${prepared.pairs.length} labelled pairs, ${prepared.augmented.length} made from them\n`);
  if (!options['no-evaluation']) say(report(crossValidated(prepared), sourcesLeftOut(prepared)));
  const model = trainModel(prepared, () => true);
  const about =
    'Weights of the rephrase model, written by `npm run train:rephrase`; see docs/rephrase-model-card.md.';
  writeFileSync(options.out, constantFile('weights', about, formatTrees(model)));
  say(`\n${model.roots.length} trees written to ${options.out}`);
}

function writeConcepts(folder: string): void {
  const groups = wordnetGroups(folder).map((words) => words.join(' '));
  const lines: string[] = [];
  for (let i = 0; i < groups.length; i += 14) lines.push(groups.slice(i, i + 14).join('|'));
  const about =
    'Words that share a frequent meaning, from WordNet 3.1, Copyright 2011 by Princeton University; licence in data/training/WORDNET-LICENSE. ' +
    'Written by `npm run train:rephrase -- --wordnet FOLDER`.';
  writeFileSync(options.concepts, constantFile('wordnetConcepts', about, lines.join('|\n')));
  say(`${groups.length} groups written to ${options.concepts}`);
}

if (options.wordnet === undefined) train();
else writeConcepts(options.wordnet);
