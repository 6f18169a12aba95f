/** One held-out prediction. */
export interface Prediction {
  label: number;
  predicted: number;
  /** What a verdict says by default: `predicted`, or a more capable level when that is unsure. */
  settled: number;
  /** Calibrated probability of `predicted`. */
  confidence: number;
  source: string;
  lang: string;
  method: string;
}

/** Figures of a set of held-out predictions; shares in 0..1. */
export interface Figures {
  rows: number;
  accuracy: number;
  withinOne: number;
  calibrationError: number;
}

const BINS = 15;

/** Accuracy, share within one level, and expected calibration error (15 equal-width bins, Guo et al. 2017, eq. 3). */
export function figuresOf(predictions: readonly Prediction[]): Figures {
  const rows = predictions.length;
  const right = predictions.filter((each) => each.predicted === each.label).length;
  const near = predictions.filter((each) => Math.abs(each.predicted - each.label) <= 1).length;
  const share = (count: number): number => (rows === 0 ? Number.NaN : count / rows);
  return {
    rows,
    accuracy: share(right),
    withinOne: share(near),
    calibrationError: expectedCalibrationError(predictions),
  };
}

/** Mean gap between confidence and accuracy over equal-width bins, weighted by rows. */
export function expectedCalibrationError(predictions: readonly Prediction[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, predicted, label } of predictions) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    bin.confidence += confidence;
    bin.right += predicted === label ? 1 : 0;
  }
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return gaps / Math.max(predictions.length, 1);
}

/** Figures of each value of a key, in the order of first appearance. */
export function figuresBy(
  predictions: readonly Prediction[],
  keyOf: (prediction: Prediction) => string,
): Map<string, Figures> {
  const groups = new Map<string, Prediction[]>();
  for (const prediction of predictions) {
    const key = keyOf(prediction);
    const members = groups.get(key);
    if (members) members.push(prediction);
    else groups.set(key, [prediction]);
  }
  return new Map([...groups].map(([key, members]) => [key, figuresOf(members)]));
}
