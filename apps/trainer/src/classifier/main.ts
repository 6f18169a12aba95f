import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { trainClassifier, type TrainingResult } from '#classification';
import { modelCard } from './model-card.js';
import { readComplexityExamples, readOutcomeExamples, readTaskExamples } from './read-examples.js';
import { writeWeights } from './write-weights.js';

const DEFAULTS = {
  tasks: 'data/training/task-labels.jsonl.br',
  complexity: 'data/training/complexity-labels.jsonl.br',
  out: 'libs/classification/src/model/shipped-weights.ts',
  card: 'docs/classifier-model-card.md',
};

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: DEFAULTS.tasks },
    complexity: { type: 'string', default: DEFAULTS.complexity },
    outcomes: { type: 'string' },
    out: { type: 'string' },
    card: { type: 'string' },
  },
});

const result = train();
writeWeights(result.weights, values.out ?? DEFAULTS.out);
if (values.card ?? !values.out) writeFileSync(values.card ?? DEFAULTS.card, modelCard(result, inputFiles()));
process.stdout.write(`${summary(result)}\n`);

function train(): TrainingResult {
  const tasks = readTaskExamples(values.tasks);
  const complexities = readComplexityExamples(values.complexity);
  if (!values.outcomes) return trainClassifier(tasks, complexities);
  const known = new Set(complexities.map((example) => example.group));
  return trainClassifier(tasks, [...complexities, ...readOutcomeExamples(values.outcomes, known)]);
}

function inputFiles(): string[] {
  return [values.tasks, values.complexity, ...(values.outcomes ? [values.outcomes] : [])];
}

function summary({ task, complexity }: TrainingResult): string {
  return JSON.stringify(
    {
      task: { grouped: task.grouped.all, leaveOneSourceOut: task.leaveOneSourceOut.all },
      taskByMethod: Object.fromEntries(task.grouped.byMethod),
      taskByLanguage: Object.fromEntries(task.grouped.byLanguage),
      complexity: { grouped: complexity.grouped.all, leaveOneSourceOut: complexity.leaveOneSourceOut.all },
    },
    null,
    2,
  );
}
