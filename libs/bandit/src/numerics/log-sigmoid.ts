/** ln(1/(1+e^−y)) without overflow or cancellation. */
export function logSigmoid(y: number): number {
  return y > 0 ? -Math.log1p(Math.exp(-y)) : y - Math.log1p(Math.exp(y));
}
