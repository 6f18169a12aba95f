/** Probability 1 shared evenly by the entries equal to the greatest. */
export function shareAmongLeaders(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const ties = scores.filter((score) => score === top).length;
  return scores.map((score) => (score === top ? 1 / ties : 0));
}
