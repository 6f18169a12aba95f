import type { Estimate } from '../intervals/interval.js';
import { normalEstimate } from '../intervals/normal-estimate.js';
import type { OffPolicyState } from './off-policy-state.js';

export type OffPolicyEstimator = 'ips' | 'snips' | 'dr';

/** Standard error of a mean from n, Σx and Σx². */
const errorOfMean = (n: number, sum: number, squares: number): number =>
  n < 2 ? NaN : Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n * (n - 1)));

/**
 * What the evaluated policy would have earned per decision on the logged traffic.
 *
 * - `ips`: mean of w·r (Horvitz & Thompson 1952). Unbiased, noisy.
 * - `snips`: Σw·r/Σw (Swaminathan & Joachims 2015, equation 8), linearised variance Σw²(r − R)²/(Σw)².
 * - `dr`: mean of Σπ(a)q̂(a) + w(r − q̂(a_t)) (Dudík, Langford & Li 2011, equation 3).
 *
 * The interval is normal and right for one look; the rewards must come from independent units. Look at
 * `offPolicyDiagnostics` first: a refused estimate must not be shown. NaN without rows.
 */
export function offPolicyEstimate(
  state: OffPolicyState,
  estimator: OffPolicyEstimator,
  confidence = 0.95,
): Estimate {
  const { rows, weight } = state;
  switch (estimator) {
    case 'ips':
      return normalEstimate(
        state.weightReward / rows,
        errorOfMean(rows, state.weightReward, state.weightRewardSquared),
        confidence,
      );
    case 'snips': {
      const ratio = state.weightReward / weight;
      const residual =
        state.weightRewardSquared -
        2 * ratio * state.weightSquaredReward +
        ratio * ratio * state.weightSquared;
      return normalEstimate(ratio, Math.sqrt(Math.max(0, residual)) / weight, confidence);
    }
    case 'dr':
      return normalEstimate(
        state.doublyRobust / rows,
        errorOfMean(rows, state.doublyRobust, state.doublyRobustSquared),
        confidence,
      );
  }
}
