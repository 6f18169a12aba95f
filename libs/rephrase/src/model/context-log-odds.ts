import type { PairContext } from '../sketch.types.js';

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** What was said about the first answer outweighs most wording: praise speaks against a failed answer. */
function feedbackLogOdds(feedback: PairContext['feedbackGiven']): number {
  if (feedback === 'up') return -2.5;
  return feedback === 'down' ? 0.7 : 0;
}

/**
 * Shift of the log-odds by what lies between the messages. Conventions, not learned: the labelled pairs carry no times.
 * Silence shifts nothing, so a pair alone scores as in training; a shift never exceeds about 4 in total.
 */
export function contextLogOdds(context: PairContext & { embeddingSimilarity?: number }): number {
  const minutes = (context.gapSeconds ?? 0) / 60;
  const late = -clamp(0.5 * Math.log2(Math.max(1, minutes / 10)), 0, 1.5);
  const apart = -clamp(0.2 * (context.turnsBetween ?? 0), 0, 1);
  const similarity = context.embeddingSimilarity;
  const near =
    similarity === undefined || Number.isNaN(similarity) ? 0 : clamp(6 * (similarity - 0.75), -2, 1);
  return feedbackLogOdds(context.feedbackGiven) + late + apart + near;
}
