import type { OffPolicyDiagnostics, OffPolicyFinding } from './diagnostics-types.js';

type Figures = Omit<OffPolicyDiagnostics, 'refusals' | 'cautions'>;

/** Why the estimate must not be shown. */
export function findRefusals(
  figures: Figures & { impossible: number },
  leastEffective: number,
  tolerance: number,
): OffPolicyFinding[] {
  const { rows, impossible, effectiveSampleSize, meanWeight, standardError } = figures;
  const found: OffPolicyFinding[] = [];
  if (impossible > 0)
    found.push({ code: 'propensityMissing', text: `${impossible} decisions carry no probability above 0.` });
  if (rows === 0) return [...found, { code: 'noRows', text: 'No logged decision can be used.' }];
  if (effectiveSampleSize < leastEffective)
    found.push({
      code: 'effectiveSampleTooSmall',
      text: `The log is worth only ${effectiveSampleSize.toFixed(1)} decisions of this policy; ${leastEffective} are needed.`,
    });
  if (Math.abs(meanWeight - 1) > tolerance * standardError + 1e-9)
    found.push({
      code: 'meanWeightOff',
      text: `The mean weight is ${meanWeight.toFixed(3)}, more than ${tolerance} standard errors (${standardError.toFixed(4)} each) from 1: the logged probabilities do not match the choices made, or the log lacks arms that this policy uses.`,
    });
  return found;
}

/** What to know before believing the estimate. */
export function findCautions(
  figures: Figures & { smallest: number },
  farFromOne: number,
): OffPolicyFinding[] {
  const found: OffPolicyFinding[] = [];
  const { meanWeight, clippedShare, propensityGrid, smallest } = figures;
  if (Math.abs(meanWeight - 1) > farFromOne)
    found.push({
      code: 'meanWeightFarFromOne',
      text: `The mean weight is ${meanWeight.toFixed(3)}; plain IPS is off by about that factor, prefer SNIPS or DR.`,
    });
  for (const { slice, meanWeight: mean } of figures.slices.filter((part) => part.off))
    found.push({ code: 'sliceOff', text: `In ${slice} the mean weight is ${mean.toFixed(3)} instead of 1.` });
  if (clippedShare > 0)
    found.push({
      code: 'weightsClipped',
      text: `${(100 * clippedShare).toFixed(2)} % of the weights were cut, which biases the estimate towards the log.`,
    });
  if (propensityGrid !== null)
    found.push({
      code: 'propensitiesNotExact',
      text: `The logged probabilities are multiples of 1/${propensityGrid}: rounded, or counted from a simulation. The smallest, ${smallest}, may be off by ${relativeError(smallest, propensityGrid)} %.`,
    });
  return found;
}

/** One standard error of a share counted in m draws, in per cent of the share. */
const relativeError = (share: number, draws: number): string =>
  (100 * Math.sqrt((1 - share) / (share * draws))).toFixed(0);
