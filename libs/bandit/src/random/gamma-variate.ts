/**
 * Gamma(shape, 1) for shape > 0 by Marsaglia & Tsang (2000): squeeze on a cubed normal. Shapes below 1 are
 * boosted by one and multiplied by U^(1/shape).
 */
export function gammaVariate(shape: number, normal: () => number, uniform: () => number): number {
  if (shape < 1) return Math.exp(logGammaVariate(shape, normal, uniform));
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** ln of a Gamma(shape, 1) draw, finite also where the draw itself would underflow to 0. */
export function logGammaVariate(shape: number, normal: () => number, uniform: () => number): number {
  if (shape >= 1) return Math.log(gammaVariate(shape, normal, uniform));
  return Math.log(gammaVariate(shape + 1, normal, uniform)) + Math.log(1 - uniform()) / shape;
}
