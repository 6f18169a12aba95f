import { upperGamma } from './incomplete-gamma.js';

/** Standard normal distribution function, absolute error below 1e-14. */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5;
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - tail : tail;
}

const CENTRE_TOP = [2.50662823884, -18.61500062529, 41.39119773534, -25.44106049637];
const CENTRE_BOTTOM = [-8.4735109309, 23.08336743743, -21.06224101826, 3.13082909833];
const TAIL = [
  0.3374754822726147, 0.9761690190917186, 0.1607979714918209, 0.0276438810333863, 0.0038405729373609,
  0.0003951896511919, 0.0000321767881768, 0.0000002888167364, 0.0000003960315187,
];

/** Moro 1995: error below 3e-9, enough for two Newton steps to reach double precision. */
function startingPoint(probability: number): number {
  const y = probability - 0.5;
  if (Math.abs(y) < 0.42) {
    const r = y * y;
    const top = CENTRE_TOP.reduceRight((sum, c) => sum * r + c, 0);
    const bottom = CENTRE_BOTTOM.reduceRight((sum, c) => sum * r + c, 0) * r + 1;
    return (y * top) / bottom;
  }
  const s = Math.log(-Math.log(y > 0 ? 1 - probability : probability));
  const x = TAIL.reduceRight((sum, c) => sum * s + c, 0);
  return y < 0 ? -x : x;
}

/**
 * Standard normal quantile: the z with `normalCdf(z) = probability`.
 * @throws RangeError outside the open interval 0..1
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`not a probability: ${probability}`);
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let z = startingPoint(probability);
  for (let step = 0; step < 3; step++) {
    const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
    z -= (normalCdf(z) - probability) / density;
  }
  return z;
}
