/** P(delay ≤ x) of a law whose scale is 1, as a function of ln x. */
type DelayForm = (logX: number) => number;

const weibull =
  (shape: number): DelayForm =>
  (logX) =>
    -Math.expm1(-Math.exp(shape * logX));

/** Φ by its logistic approximation (Page 1977), within 2e-4: forms are evaluated millions of times. */
const logNormal =
  (deviation: number): DelayForm =>
  (logX) => {
    const z = logX / deviation;
    return 1 / (1 + Math.exp(-z * (1.5976 + 0.07056 * z * z)));
  };

/** Shapes that delays may have: from many short ones with a long tail, through exponential, to bunched ones. */
const delayForms: readonly DelayForm[] = [
  weibull(0.6),
  weibull(1),
  weibull(1.7),
  weibull(4),
  logNormal(0.5),
  logNormal(1),
  logNormal(1.6),
];

export const delayFormCount = delayForms.length;

/** One possible distribution of delays: a form (0 to `delayFormCount` − 1) stretched by a scale above 0. */
export interface DelayLaw {
  readonly form: number;
  /** ln of the scale, in the unit of the delays: a Weibull's scale (the mean when memoryless), a log-normal's median. */
  readonly logScale: number;
}

/** P(an event has arrived by an age), given ln(age); 0 at −∞. */
export function chanceByLog({ form, logScale }: DelayLaw, logAge: number): number {
  return delayForms[form](logAge - logScale);
}
