import { DEFAULT_THRESHOLD } from '#rephrase';
import type { HeldOut } from './held-out-scores.js';
import { areaUnderCurve, atThreshold, bestF1, calibrationError, recallAtPrecision } from './measures.js';
import { trigramCosine, wordCosine, wordOverlap } from './public-rules.js';
import { sourceOf } from './train-model.js';
import type { LabelledPair } from './read-pairs.js';

const show = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–');
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? show(cell) : cell)).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(head), row(head.map(() => '---')), ...rows].join('\n');

function groupBy(scored: readonly HeldOut[], key: (pair: LabelledPair) => string): [string, HeldOut[]][] {
  const groups = new Map<string, HeldOut[]>();
  for (const entry of scored) groups.set(key(entry.pair), [...(groups.get(key(entry.pair)) ?? []), entry]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One line of the comparison: a detector's scores and the threshold it decides at. */
function detectorRow(name: string, scored: readonly HeldOut[], threshold: number): string {
  const at = atThreshold(scored, threshold);
  const fp = (kind: string): number =>
    atThreshold(
      scored.filter(({ pair }) => pair.kind === kind),
      threshold,
    ).falsePositiveShare;
  return row([
    name,
    areaUnderCurve(scored),
    at.f1,
    at.precision,
    at.recall,
    fp('followup'),
    fp('entity_swap'),
    fp('near_topic'),
  ]);
}

const rescore = (scored: readonly HeldOut[], score: (pair: LabelledPair) => number): HeldOut[] =>
  scored.map((entry) => ({ ...entry, score: score(entry.pair) }));

function comparison(folds: readonly HeldOut[], leftOut: readonly HeldOut[]): string {
  const overlap = rescore(folds, wordOverlap);
  const between = rescore(folds, (pair) => (wordOverlap(pair) > 0 && wordOverlap(pair) < 0.45 ? 1 : 0));
  const trigram = rescore(folds, trigramCosine);
  const penalty = `ours, penalty threshold ${DEFAULT_THRESHOLD}`;
  return table(
    ['detector', 'AUC', 'F1', 'precision', 'recall', 'FP followup', 'FP entity_swap', 'FP near_topic'],
    [
      detectorRow('ours, cross-validated, threshold 0.5', folds, 0.5),
      detectorRow('ours, cross-validated, precision 0.90', folds, recallAtPrecision(folds, 0.9).threshold),
      detectorRow(`${penalty}, cross-validated`, folds, DEFAULT_THRESHOLD),
      detectorRow('ours, sources left out, threshold 0.5', leftOut, 0.5),
      detectorRow(`${penalty}, sources left out`, leftOut, DEFAULT_THRESHOLD),
      detectorRow('rule: 0 < word overlap < 0.45', between, 1),
      detectorRow('rule: cosine >= 0.85 within 300 s (word counts)', rescore(folds, wordCosine), 0.85),
      detectorRow('word Jaccard, best threshold', overlap, bestF1(overlap).threshold),
      detectorRow('trigram cosine, best threshold', trigram, bestF1(trigram).threshold),
      detectorRow(
        'always yes',
        rescore(folds, () => 1),
        1,
      ),
    ],
  );
}

function summary(name: string, scored: readonly HeldOut[]): string {
  const best = bestF1(scored);
  const at90 = recallAtPrecision(scored, 0.9);
  const at85 = recallAtPrecision(scored, 0.85);
  return row([
    name,
    areaUnderCurve(scored),
    best.f1,
    best.threshold,
    at90.recall,
    at90.threshold,
    at85.recall,
    calibrationError(scored),
  ]);
}

function byGroup(title: string, scored: readonly HeldOut[], key: (pair: LabelledPair) => string): string {
  const rows = groupBy(scored, key).map(([name, group]) => {
    const half = atThreshold(group, 0.5);
    const penalty = atThreshold(group, DEFAULT_THRESHOLD);
    const positives = group.filter(({ label }) => label).length;
    return row([
      name,
      String(group.length),
      String(positives),
      areaUnderCurve(group),
      half.f1,
      half.recall,
      half.falsePositiveShare,
      penalty.precision,
      penalty.recall,
      penalty.falsePositiveShare,
    ]);
  });
  const head = [title, 'rows', 'positive', 'AUC', 'F1 at 0.5', 'recall at 0.5', 'FP at 0.5'];
  return table([...head, 'precision at penalty', 'recall at penalty', 'FP at penalty'], rows);
}

/** The figures of the model card, as Markdown. */
export function report(folds: readonly HeldOut[], leftOut: readonly HeldOut[]): string {
  const head = [
    'scores',
    'AUC',
    'best F1',
    'at',
    'recall at precision 0.90',
    'at',
    'recall at precision 0.85',
    'calibration error',
  ];
  return [
    comparison(folds, leftOut),
    table(head, [
      summary('cross-validated by group', folds),
      summary('sources left out, pooled', leftOut),
      summary(
        'sources left out, without PAWS',
        leftOut.filter(({ pair }) => pair.source !== 'paws_x'),
      ),
    ]),
    byGroup('source left out', leftOut, sourceOf),
    byGroup('kind (cross-validated)', folds, (pair) => pair.kind),
    byGroup('language (cross-validated)', folds, (pair) => pair.lang),
    byGroup('kind (sources left out)', leftOut, (pair) => pair.kind),
  ].join('\n\n');
}
