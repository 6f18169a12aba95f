/**
 * A zero of a monotone function between two points of opposite sign (either order), by the Illinois
 * variant of regula falsi guarded by bisection. Stops when the bracket is narrower than `tolerance`.
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
  maxSteps = 200,
): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  let lastSide = 0;
  for (let step = 0; step < maxSteps && Math.abs(b - a) > tolerance; step++) {
    const secant = (a * fb - b * fa) / (fb - fa);
    const inside = (secant - a) * (secant - b) < 0;
    const middle = !inside || step % 4 === 3 ? (a + b) / 2 : secant;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === fa < 0) {
      [a, fa] = [middle, value];
      if (lastSide === -1) fb /= 2;
      lastSide = -1;
    } else {
      [b, fb] = [middle, value];
      if (lastSide === 1) fa /= 2;
      lastSide = 1;
    }
  }
  return (a + b) / 2;
}
