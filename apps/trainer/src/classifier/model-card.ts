import type { AxisReport, AxisTraining, Figures, TrainingResult } from '#classification';

/** The model card of a training run, in Markdown. The same data gives the same card. */
export function modelCard(result: TrainingResult, files: readonly string[]): string {
  return [
    '# Model card: the shipped prompt classifier',
    '',
    'Written by `npm run train:classifier`; do not edit by hand. How it works: [classification.md](classification.md).',
    '',
    `Trained from ${files.map((file) => `\`${file}\``).join(', ')} and prompts written for the purpose`,
    '(`apps/trainer/src/classifier/synthetic`). Provenance and licences: `data/training/README.md`.',
    '',
    'Two linear models (multinomial logistic regression), one for each axis, averaged over four seeds (two when measured).',
    'Every figure is measured on rows that the measured model did not see: *grouped* holds out a fifth of the',
    'groups at a time (all rows of one template, or near-identical prompts, together), *one source out* holds out a',
    'whole source. Written prompts train every model and are never measured. Calibration is fitted on other folds',
    'than it is measured on. ECE: expected calibration error, 15 bins.',
    '',
    ...axisSection('Task', result.task, false),
    ...axisSection('Complexity', result.complexity, true),
    ...limits(),
  ].join('\n');
}

function axisSection(title: string, training: AxisTraining, ordinal: boolean): string[] {
  return [
    `## ${title}`,
    '',
    `${training.rows} labelled rows, ${training.syntheticRows} written rows.`,
    '',
    '### Grouped cross-validation',
    '',
    ...table(training.grouped, ordinal, false),
    '',
    '### One source out',
    '',
    ...table(training.leaveOneSourceOut, ordinal, true),
    '',
  ];
}

function table(report: AxisReport, ordinal: boolean, bySource: boolean): string[] {
  const head = ordinal ? '| rows | exact | within one | ECE |' : '| rows | accuracy | ECE |';
  const rule = ordinal ? '| --- | --- | --- | --- | --- |' : '| --- | --- | --- | --- |';
  const groups: [string, Map<string, Figures>][] = [
    ['made by', report.byMethod],
    ...(bySource || ordinal ? [] : ([['language', report.byLanguage]] as [string, Map<string, Figures>][])),
    ['source', report.bySource],
  ];
  const lines = groups.flatMap(([kind, figures]) =>
    [...figures]
      .sort(([left], [right]) => left.localeCompare(right))
      .map(([name, each]) => line(`${kind} ${name}`, each, ordinal)),
  );
  const settled = ordinal ? [settledLine(report.settled)] : [];
  return [`| part ${head}`, rule, line('**all**', report.all, ordinal), ...settled, ...lines];
}

function line(name: string, figures: Figures, ordinal: boolean): string {
  const near = ordinal ? ` ${figures.withinOne.toFixed(3)} |` : '';
  const { rows, accuracy, calibrationError } = figures;
  return `| ${name} | ${rows} | ${accuracy.toFixed(3)} |${near} ${calibrationError.toFixed(3)} |`;
}

/** A confidence speaks of the likely level, so the level that was taken instead has no calibration error. */
function settledLine({ rows, accuracy, withinOne }: Figures): string {
  return `| **all**, unsure ones moved up | ${rows} | ${accuracy.toFixed(3)} | ${withinOne.toFixed(3)} | |`;
}

function limits(): string[] {
  return [
    '## Limits',
    '',
    '- There is no agreed meaning of complexity: the labels come from exam levels, observed pass rates, ratings and',
    '  small talk. Observed difficulty is hardly visible in the words of a question, so most confusion is there.',
    '- Languages other than English and Chinese are measured on few rows, mostly translations; the rest is trained on',
    '  written prompts and checked by a fixture of held-out prompts (`libs/classification/test`).',
    '- A confidence is calibrated for prompts like the training data. On a new source the model is less right than it',
    '  says: compare the ECE of the two tables, and retrain on your own labelled data.',
    '- Settings, decision rule and written prompts were chosen with these figures in view, those of sources left out',
    '  included: expect somewhat less from a source that had no part in it. *Unsure ones moved up* is what a verdict',
    '  says by default (`escalateBelow`).',
    '- The joint confidence is the product of both axes; no data with both labels exists to check it.',
    '',
  ];
}
