/** A closed interval `[low, high]` in the unit of the quantity that it is about. */
export interface Interval {
  low: number;
  high: number;
}

/** An estimate with its standard error and a two-sided interval, all in the unit of the estimate. */
export interface Estimate {
  estimate: number;
  standardError: number;
  interval: Interval;
}
