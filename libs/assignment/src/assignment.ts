export const ASSIGNMENT_REASONS = [
  'policy',
  'warmup',
  'sticky',
  'holdout',
  'outsideTraffic',
  'winner',
  'rollback',
  'override',
  'onlyFeasible',
] as const;
export type AssignmentReason = (typeof ASSIGNMENT_REASONS)[number];

export interface RequestSegment {
  complexity: string;
  task: string;
  /** Probability that the segment is right, 0..1; 1 when the caller gave it. */
  confidence: number;
  source: 'caller' | 'classifier';
  /** The most likely complexity, when the classifier was too unsure of it and took a more capable one. */
  escalatedFrom?: string;
}

/** Which arm was chosen, how, and with what probability; nothing of it depends on anything but its inputs. */
export interface Decision {
  arm: number;
  reason: AssignmentReason;
  /** Probability of `arm` given everything known at the draw except the random numbers; in (0, 1]. */
  propensity: number;
  /** Positions of the arms that could have been drawn, and the probability of each; they sum to 1. */
  feasible: number[];
  probabilities: number[];
  /** The uniform in [0, 1) that was compared with the cumulative probabilities; replays the draw. */
  draw: number;
}

/** One row of the decision log. */
export interface AssignmentRecord extends Decision {
  id: string;
  experimentId: string;
  revision: number;
  segment: RequestSegment;
  epoch: number;
  policy: string;
  posteriorVersion: number;
  posteriorAgeMs: number;
  unitId: string | null;
  conversationId: string | null;
  metadata: Record<string, unknown> | null;
  createdAtMs: number;
  windowClosesAtMs: number;
}
