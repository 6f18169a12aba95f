import { wilsonInterval } from '../intervals/wilson-interval.js';
import type { ArmFacts, Reason, RecommendationFacts, RecommendationLimits } from './recommendation-facts.js';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

type Check = (facts: RecommendationFacts, limits: RecommendationLimits) => Reason[];

const sampleRatio: Check = ({ sampleRatio: { pValue, sequentialAlarm } }, { sampleRatioAlpha }) =>
  sequentialAlarm || pValue < sampleRatioAlpha
    ? [
        {
          code: 'sampleRatioMismatch',
          text: 'The arms did not get the traffic that the logged probabilities promised. Decisions are lost, repeated or served by another arm, so no comparison can be trusted.',
          numbers: { pValue, alpha: sampleRatioAlpha },
        },
      ]
    : [];

const displaced: Check = ({ displacedArms }) =>
  displacedArms.map(({ key, share }) => ({
    code: 'servedNotIntended',
    text: `${percent(share)} of the decisions for ${key} were served by another arm.`,
    numbers: { share },
  }));

const drift: Check = ({ driftingArms }) =>
  driftingArms.map((key) => ({
    code: 'drift',
    text: `The rewards of ${key} changed during the experiment; its average mixes two different times.`,
    numbers: {},
  }));

const guardrails: Check = ({ breachedGuardrails }) =>
  breachedGuardrails.map(({ metric, arm, mean, limit }) => ({
    code: 'guardrailBreached',
    text: `${arm} broke the guardrail on ${metric}.`,
    numbers: { mean, limit },
  }));

const constant: Check = ({ arms }, { minimumRewards }) => {
  const seen = arms.filter((arm) => arm.rewards > 0 && arm.smallest !== null && arm.largest !== null);
  const rewards = seen.reduce((sum, arm) => sum + arm.rewards, 0);
  if (rewards < minimumRewards) return [];
  const smallest = Math.min(...seen.map((arm) => arm.smallest!));
  const largest = Math.max(...seen.map((arm) => arm.largest!));
  if (smallest !== largest) return [];
  const text = `Every one of ${rewards} rewards is ${smallest}. A metric that is always the same cannot tell arms apart; its source is probably broken.`;
  return [{ code: 'metricConstant', text, numbers: { rewards, value: smallest } }];
};

const shareWithReward = (arm: ArmFacts): number => arm.closedWithReward / arm.closed;

const missing: Check = ({ arms }, { minimumRewards, missingGap }) => {
  const closed = arms.filter((arm) => arm.closed >= minimumRewards);
  const total = closed.reduce((sum, arm) => sum + arm.closed, 0);
  if (total > 0 && closed.every((arm) => arm.closedWithReward === 0))
    return [
      {
        code: 'rewardsMissing',
        text: `None of ${total} decisions whose window has closed has a reward.`,
        numbers: { closed: total },
      },
    ];
  return missingByArm(closed, missingGap);
};

/** Two arms differ when their intervals, wide enough for constant looking, are further apart than the tolerated gap. */
function missingByArm(closed: readonly ArmFacts[], missingGap: number): Reason[] {
  if (closed.length < 2) return [];
  const ordered = [...closed].sort((a, b) => shareWithReward(a) - shareWithReward(b));
  const [fewest, most] = [ordered[0], ordered[ordered.length - 1]];
  const upper = wilsonInterval(fewest.closedWithReward, fewest.closed, 0.9999).high;
  const lower = wilsonInterval(most.closedWithReward, most.closed, 0.9999).low;
  if (lower - upper <= missingGap) return [];
  const [low, high] = [shareWithReward(fewest), shareWithReward(most)];
  const text = `${percent(low)} of the decisions for ${fewest.key} have a reward, but ${percent(high)} for ${most.key}. What is missing differs by arm, so the averages compare different requests.`;
  return [{ code: 'rewardsMissingByArm', text, numbers: { fewest: low, most: high } }];
}

const checks: readonly Check[] = [sampleRatio, displaced, missing, constant, drift, guardrails];

/** Everything that makes the figures untrustworthy, most serious first. */
export const findWarnings = (facts: RecommendationFacts, limits: RecommendationLimits): Reason[] =>
  checks.flatMap((check) => check(facts, limits));
