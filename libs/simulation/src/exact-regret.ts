import { logGamma } from '#bandit';

/** Bound once: in a test runner's sandbox every look-up of a global is slow. */
const { exp, log, log1p, min } = Math;

function logFactorials(count: number): Float64Array {
  return Float64Array.from({ length: count + 1 }, (_, n) => logGamma(n + 1));
}

function binomial(n: number, p: number, logFactorial: Float64Array): number[] {
  if (p <= 0 || p >= 1) return Array.from({ length: n + 1 }, (_, k) => Number(k === (p >= 1 ? n : 0)));
  return Array.from({ length: n + 1 }, (_, k) =>
    exp(logFactorial[n] - logFactorial[k] - logFactorial[n - k] + k * log(p) + (n - k) * log1p(-p)),
  );
}

/**
 * P(Beta(1 + s, 1 + n − s) > Beta(c, d)) for s = 0..n: from the closed form at s = 0 by the recurrences
 * g(a + 1, b) = g + h/a and g(a, b + 1) = g − h/b, h = B(a + c, b + d)/(B(a, b) B(c, d)) (Cook 2005).
 */
function chancesFirstBetter(n: number, c: number, d: number, logFactorial: Float64Array): Float64Array {
  const lnB = (x: number, y: number) => logFactorial[x - 1] + logFactorial[y - 1] - logFactorial[x + y - 1];
  const chances = new Float64Array(n + 1);
  chances[0] = exp(lnB(c, d + n + 1) - lnB(c, d));
  for (let s = 0; s < n; s++) {
    const [a, b] = [1 + s, n - s];
    const h = exp(lnB(a + c, b + d) - lnB(a, b) - lnB(c, d));
    chances[s + 1] = chances[s] + h / b + h / a;
  }
  return chances;
}

/**
 * Expected regret of two-armed Beta(1, 1) Thompson sampling over `rounds` rounds with rewards folded in batches,
 * by dynamic programming over every reachable state (pulls and successes of arm 1, successes of arm 2): no
 * randomness, no quadrature. Work grows with rounds⁴, memory with rounds³.
 */
export function exactThompsonRegret(means: readonly [number, number], rounds: number, batch = 1): number {
  const logFactorial = logFactorials(2 * rounds + 8);
  const outcomes = means.map((mean) =>
    Array.from({ length: batch + 1 }, (_, n) => binomial(n, mean, logFactorial)),
  );
  const gaps = means.map((mean) => Math.max(...means) - mean);
  const side = rounds + 1;
  const at = (pulls: number, first: number, second: number) => (pulls * side + first) * side + second;
  let layer = new Float64Array(side ** 3);
  layer[0] = 1;
  let regret = 0;
  for (let done = 0; done < rounds; done += batch) {
    const size = Math.min(batch, rounds - done);
    const isLast = done + size >= rounds;
    const next = new Float64Array(isLast ? 0 : side ** 3);
    for (let pulls = 0; pulls <= done; pulls++) {
      for (let second = 0; second <= done - pulls; second++) {
        const chances = chancesFirstBetter(pulls, 1 + second, 1 + done - pulls - second, logFactorial);
        for (let first = 0; first <= pulls; first++) {
          const probability = layer[at(pulls, first, second)];
          if (probability === 0) continue;
          const chance = min(1, chances[first]);
          regret += probability * size * (chance * gaps[0] + (1 - chance) * gaps[1]);
          if (isLast) continue;
          const shares = size === 1 ? [1 - chance, chance] : binomial(size, chance, logFactorial);
          for (let n = 0; n <= size; n++) {
            for (let s = 0; s <= n; s++) {
              const weight = probability * shares[n] * outcomes[0][n][s];
              const row = at(pulls + n, first + s, second);
              for (let u = 0; u <= size - n; u++) next[row + u] += weight * outcomes[1][size - n][u];
            }
          }
        }
      }
    }
    layer = next;
  }
  return regret;
}
