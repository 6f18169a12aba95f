import { softmax } from '../classifiers/softmax.js';
import type { Platt } from '../model/classifier-weights.js';

/** Raw class scores of one held-out row. */
export interface ScoredRow {
  scores: ArrayLike<number>;
  label: number;
}

/** Temperature and Platt map of one axis. */
export interface Calibration {
  temperature: number;
  platt: Platt;
}

const TEMPERATURES = Array.from({ length: 60 }, (_, step) => 0.3 * 1.06 ** step);
const NEWTON_STEPS = 25;
const RIDGE = 1e-3;

/**
 * Fits temperature by log loss, then a Platt map of the chosen class's probability to being right.
 * `choose` is the decision rule that will be used.
 */
export function fitCalibration(
  rows: readonly ScoredRow[],
  choose: (probabilities: readonly number[]) => number,
): Calibration {
  const temperature = fitTemperature(rows);
  const outcomes = rows.map((row) => {
    const probabilities = softmax(row.scores, temperature);
    const chosen = choose(probabilities);
    return { probability: probabilities[chosen], right: chosen === row.label };
  });
  return { temperature, platt: fitPlatt(outcomes) };
}

/** The temperature with the least log loss (Guo et al. 2017, section 4.2), by grid search. */
export function fitTemperature(rows: readonly ScoredRow[]): number {
  const loss = (temperature: number): number =>
    rows.reduce(
      (sum, row) => sum - Math.log(Math.max(softmax(row.scores, temperature)[row.label], 1e-12)),
      0,
    );
  let best = { temperature: 1, loss: Infinity };
  for (const temperature of TEMPERATURES) {
    const current = loss(temperature);
    if (current < best.loss) best = { temperature, loss: current };
  }
  return best.temperature;
}

/** Logistic regression of being right on the logit of the probability, by Newton's method with a small ridge. */
export function fitPlatt(outcomes: readonly { probability: number; right: boolean }[]): Platt {
  let platt: Platt = { slope: 1, offset: 0 };
  for (let step = 0; step < NEWTON_STEPS; step++) platt = newtonStep(platt, outcomes);
  return platt;
}

function newtonStep(platt: Platt, outcomes: readonly { probability: number; right: boolean }[]): Platt {
  let [gradientSlope, gradientOffset] = [RIDGE * (platt.slope - 1), RIDGE * platt.offset];
  let [slopeSlope, slopeOffset, offsetOffset] = [RIDGE, 0, RIDGE];
  for (const { probability, right } of outcomes) {
    const safe = Math.min(1 - 1e-6, Math.max(1e-6, probability));
    const input = Math.log(safe / (1 - safe));
    const output = 1 / (1 + Math.exp(-(platt.slope * input + platt.offset)));
    const error = output - Number(right);
    const curvature = Math.max(output * (1 - output), 1e-9);
    gradientSlope += error * input;
    gradientOffset += error;
    slopeSlope += curvature * input * input;
    slopeOffset += curvature * input;
    offsetOffset += curvature;
  }
  const determinant = slopeSlope * offsetOffset - slopeOffset ** 2;
  return {
    slope: platt.slope - (gradientSlope * offsetOffset - gradientOffset * slopeOffset) / determinant,
    offset: platt.offset - (gradientOffset * slopeSlope - gradientSlope * slopeOffset) / determinant,
  };
}
