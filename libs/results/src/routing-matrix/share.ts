import { wilsonInterval } from '#inference';

/** A share 0..1 with its 95 % interval. */
export interface Share {
  rate: number;
  interval: [number, number];
}

/** A share seen in `trials` independent rows; for weighted rows that is Kish's effective number. Null without trials. */
export function shareOf(rate: number, trials: number): Share | null {
  if (!(trials > 0)) return null;
  const { low, high } = wilsonInterval(rate * trials, trials);
  return { rate, interval: [low, high] };
}

/** left - right of two independent shares: Newcombe's hybrid score interval (Newcombe 1998, method 10). */
export function differenceOf(left: Share, right: Share): Share {
  const rate = left.rate - right.rate;
  const below = Math.hypot(left.rate - left.interval[0], right.interval[1] - right.rate);
  const above = Math.hypot(left.interval[1] - left.rate, right.rate - right.interval[0]);
  return { rate, interval: [rate - below, rate + above] };
}

/** The part of a share that lies in 0..1. */
export function withinUnit({ rate, interval: [low, high] }: Share): Share {
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return { rate: clip(rate), interval: [clip(low), clip(high)] };
}
