import { logGamma } from '#bandit';

/** Probabilities of all (pulls, successes of arm 1, successes of arm 2) after some rounds. */
type Layer = Map<number, number>;

const key = (pulls: number, first: number, second: number) => (pulls * 1024 + first) * 1024 + second;

function logFactorials(count: number): Float64Array {
  return Float64Array.from({ length: count + 1 }, (_, n) => logGamma(n + 1));
}

/** P(Beta(a, b) > Beta(c, d)) for whole numbers: a finite sum of Beta functions, without quadrature. */
function chanceFirstBetter(a: number, b: number, c: number, d: number, logFactorial: Float64Array): number {
  const lnB = (x: number, y: number) => logFactorial[x - 1] + logFactorial[y - 1] - logFactorial[x + y - 1];
  let sum = 0;
  for (let i = 0; i < a; i++) {
    sum += Math.exp(lnB(c + i, b + d) - Math.log(b + i) - lnB(1 + i, b) - lnB(c, d));
  }
  return sum;
}

function binomial(n: number, p: number, logFactorial: Float64Array): number[] {
  if (p <= 0 || p >= 1) return Array.from({ length: n + 1 }, (_, k) => Number(k === (p >= 1 ? n : 0)));
  return Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(
      logFactorial[n] - logFactorial[k] - logFactorial[n - k] + k * Math.log(p) + (n - k) * Math.log1p(-p),
    ),
  );
}

/**
 * Expected regret of two-armed Beta(1, 1) Thompson sampling over `rounds` rounds with rewards folded in batches,
 * by dynamic programming over every reachable state: no randomness, no quadrature. Work grows with rounds⁴.
 */
export function exactThompsonRegret(means: readonly [number, number], rounds: number, batch = 1): number {
  const logFactorial = logFactorials(2 * rounds + 8);
  const outcomes = means.map((mean) =>
    Array.from({ length: batch + 1 }, (_, n) => binomial(n, mean, logFactorial)),
  );
  const gaps = means.map((mean) => Math.max(...means) - mean);
  let layer: Layer = new Map([[key(0, 0, 0), 1]]);
  let regret = 0;
  for (let done = 0; done < rounds; done += batch) {
    const size = Math.min(batch, rounds - done);
    const next: Layer = new Map();
    for (const [state, probability] of layer) {
      const [pulls, first, second] = [
        Math.floor(state / 1048576),
        Math.floor(state / 1024) % 1024,
        state % 1024,
      ];
      const chance = chanceFirstBetter(
        1 + first,
        1 + pulls - first,
        1 + second,
        1 + done - pulls - second,
        logFactorial,
      );
      regret += probability * size * (chance * gaps[0] + (1 - chance) * gaps[1]);
      if (done + size >= rounds) continue;
      binomial(size, chance, logFactorial).forEach((share, n) => {
        for (let s = 0; s <= n; s++) {
          for (let u = 0; u <= size - n; u++) {
            const to = key(pulls + n, first + s, second + u);
            const weight = probability * share * outcomes[0][n][s] * outcomes[1][size - n][u];
            next.set(to, (next.get(to) ?? 0) + weight);
          }
        }
      });
    }
    layer = next;
  }
  return regret;
}
