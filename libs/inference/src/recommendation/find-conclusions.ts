import type {
  ArmFacts,
  Reason,
  Recommendation,
  RecommendationFacts,
  RecommendationLimits,
} from './recommendation-facts.js';

/** What trustworthy figures say. */
export function findConclusions(facts: RecommendationFacts, limits: RecommendationLimits): Recommendation {
  const few = tooFewSamples(facts, limits);
  if (few) return { recommendation: 'keepRunning', reasons: [few] };
  return winner(facts, limits) ?? equivalence(facts, limits) ?? open(facts, limits);
}

function tooFewSamples(
  { arms }: RecommendationFacts,
  { minimumRewards }: RecommendationLimits,
): Reason | null {
  const enabled = arms.filter((arm) => arm.enabled);
  const fewest = enabled.reduce((least, arm) => (arm.rewards < least.rewards ? arm : least));
  if (fewest.rewards >= minimumRewards) return null;
  const text = `${fewest.key} has ${fewest.rewards} rewards; each arm needs at least ${minimumRewards} before anything is concluded.`;
  return { code: 'tooFewSamples', text, numbers: { rewards: fewest.rewards, needed: minimumRewards } };
}

function winner(facts: RecommendationFacts, limits: RecommendationLimits): Recommendation | null {
  const { stopping, arms } = facts;
  const leader = arms[stopping.leader];
  if (!stopping.decided || leader.expectedLoss > limits.expectedLossTolerance) return null;
  const reason: Reason = {
    code: leader.control ? 'controlConfirmed' : 'leaderConfirmed',
    text: leader.control
      ? `The control ${leader.key} is the best arm: the evidence against every other arm is over the stopping threshold, and the expected loss of keeping it is within tolerance. Keep it and end the experiment.`
      : `${leader.key} is the best arm: the evidence against every other arm is over the stopping threshold, and the expected loss of choosing it is within tolerance.`,
    numbers: {
      evidence: stopping.evidence,
      threshold: stopping.threshold,
      expectedLoss: leader.expectedLoss,
      tolerance: limits.expectedLossTolerance,
    },
  };
  if (leader.control) return { recommendation: 'stop', reasons: [reason] };
  return { recommendation: 'ship', arm: leader.key, reasons: [reason] };
}

const challengersOf = (arms: readonly ArmFacts[]): ArmFacts[] =>
  arms.filter((arm) => arm.enabled && !arm.control);

/** No challenger can be better than the control by more than the indifference. */
function equivalence(
  { arms, decisions, plannedDecisions }: RecommendationFacts,
  { indifference }: RecommendationLimits,
): Recommendation | null {
  const challengers = challengersOf(arms);
  if (challengers.length === 0 || challengers.some((arm) => arm.difference === null)) return null;
  const highest = Math.max(...challengers.map((arm) => arm.difference!.high));
  if (highest < indifference)
    return {
      recommendation: 'stop',
      reasons: [
        {
          code: 'noDifferenceThatMatters',
          text: `No arm can be better than the control by ${indifference} or more. There is nothing left to win.`,
          numbers: { highestDifference: highest, indifference },
        },
      ],
    };
  const undecided = challengers.every((arm) => arm.difference!.low <= 0);
  if (!undecided || decisions < 2 * plannedDecisions) return null;
  return {
    recommendation: 'stop',
    reasons: [
      {
        code: 'plannedSizeReached',
        text: `After ${decisions} decisions, twice the planned ${plannedDecisions}, no arm is shown to be better than the control.`,
        numbers: { decisions, plannedDecisions, highestDifference: highest },
      },
    ],
  };
}

function open({ arms, stopping }: RecommendationFacts, limits: RecommendationLimits): Recommendation {
  const reasons: Reason[] = [];
  const [leader, challenger] = [arms[stopping.leader], arms[stopping.challenger]];
  if (!stopping.decided)
    reasons.push({
      code: 'evidenceOpen',
      text: `${leader.key} leads, but the evidence against ${challenger.key} is ${stopping.evidence.toFixed(2)} of the ${stopping.threshold.toFixed(2)} needed.`,
      numbers: { evidence: stopping.evidence, threshold: stopping.threshold },
    });
  if (leader.expectedLoss > limits.expectedLossTolerance)
    reasons.push({
      code: 'expectedLossOpen',
      text: `Choosing ${leader.key} now is expected to cost ${leader.expectedLoss.toFixed(4)} per request, more than the tolerance of ${limits.expectedLossTolerance}.`,
      numbers: { expectedLoss: leader.expectedLoss, tolerance: limits.expectedLossTolerance },
    });
  return { recommendation: 'keepRunning', reasons };
}
