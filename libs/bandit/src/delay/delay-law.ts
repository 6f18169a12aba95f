/** P(delay ≤ x) of a law whose scale is 1, as a function of ln x. */
type DelayForm = (logX: number) => number;

const weibull =
  (shape: number): DelayForm =>
  (logX) =>
    -Math.expm1(-Math.exp(shape * logX));

/** Φ by its logistic approximation (Page 1977), within 2e-4. */
const logNormal =
  (deviation: number): DelayForm =>
  (logX) => {
    const z = logX / deviation;
    return 1 / (1 + Math.exp(-z * (1.5976 + 0.07056 * z * z)));
  };

/** Range of ln x that is tabulated, and how finely. */
const [tableFrom, tableTo, perUnit] = [-24, 8, 64];

/**
 * The same form read from a table: forms are evaluated millions of times. Straight lines between points keep it
 * rising, and 1/64 apart they are within 5e-4 of its value where that is small.
 */
function tabulated(form: DelayForm): DelayForm {
  const size = (tableTo - tableFrom) * perUnit;
  const values = Float64Array.from({ length: size + 1 }, (_, i) => form(tableFrom + i / perUnit));
  return (logX) => {
    const place = (logX - tableFrom) * perUnit;
    if (!(place >= 0 && place < size)) return form(logX);
    const i = Math.floor(place);
    return values[i] + (place - i) * (values[i + 1] - values[i]);
  };
}

/** Shapes that delays may have: from many short ones with a long tail, through exponential, to bunched ones. */
const delayForms: readonly DelayForm[] = [
  ...[0.6, 1, 1.7, 4].map(weibull),
  ...[0.5, 1, 1.6].map(logNormal),
].map(tabulated);

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
