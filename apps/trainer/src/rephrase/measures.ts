/** A scored row: probability or any score that grows with it, and the truth. */
export interface Scored {
  score: number;
  label: number;
}

/** Area under the ROC curve, ties counted half; NaN when one class is missing. */
export function areaUnderCurve(rows: readonly Scored[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && sorted[end].score === sorted[i].score) end++;
    const rank = (i + 1 + end) / 2;
    for (; i < end; i++) {
      if (!sorted[i].label) continue;
      rankSum += rank;
      positives++;
    }
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}

/** Precision, recall, F1 and false-positive share when everything from `threshold` up counts as a rephrase. */
export function atThreshold(rows: readonly Scored[], threshold: number) {
  const hit = rows.filter((row) => row.score >= threshold);
  const truePositives = hit.filter((row) => row.label).length;
  const positives = rows.filter((row) => row.label).length;
  const negatives = rows.length - positives;
  const precision = truePositives / hit.length;
  const recall = truePositives / positives;
  const falsePositiveShare = (hit.length - truePositives) / negatives;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), falsePositiveShare };
}

/** Highest F1 over all thresholds, and the threshold that gives it. */
export function bestF1(rows: readonly Scored[]): { f1: number; threshold: number } {
  const sorted = [...rows].sort((a, b) => b.score - a.score);
  const positives = rows.filter((row) => row.label).length;
  let best = { f1: 0, threshold: 1 };
  let found = 0;
  sorted.forEach((row, index) => {
    found += row.label;
    if (sorted[index + 1]?.score === row.score) return;
    const f1 = (2 * found) / (index + 1 + positives);
    if (f1 > best.f1) best = { f1, threshold: row.score };
  });
  return best;
}

/** Highest recall among thresholds whose precision is at least `precision`, with the threshold. */
export function recallAtPrecision(
  rows: readonly Scored[],
  precision: number,
): { recall: number; threshold: number } {
  const sorted = [...rows].sort((a, b) => b.score - a.score);
  const positives = rows.filter((row) => row.label).length;
  let best = { recall: 0, threshold: 1 };
  let found = 0;
  sorted.forEach((row, index) => {
    found += row.label;
    if (sorted[index + 1]?.score === row.score || found / (index + 1) < precision) return;
    best = { recall: found / positives, threshold: row.score };
  });
  return best;
}

/** Expected calibration error over ten bins of equal width: mean |share of positives - mean probability|, weighted by rows. */
export function calibrationError(rows: readonly Scored[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = rows.filter((row) => Math.min(9, Math.floor(row.score * 10)) === bin);
    const gap = inside.reduce((sum, row) => sum + row.label - row.score, 0);
    error += Math.abs(gap);
  }
  return error / rows.length;
}
