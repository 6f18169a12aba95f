import type { Arm } from '#experiments';
import type { KnownModel } from './models/model.js';

/** What a rule judges: an arm of an experiment, or a bare model of the registry, with what is known of its model. */
export interface Candidate {
  /** The arm's key, or the model's id. */
  key: string;
  /** The arm's position in its experiment, or the model's place in the list that is judged. */
  position: number;
  enabled: boolean;
  strong: boolean;
  model: KnownModel;
}

/**
 * How bad serving a request against the rule would be. `never`: it may not be done at all. `impossible`: the model
 * would most likely fail. `unwanted`: the caller ruled it out by name. `beyond`: a limit is missed.
 */
export type Severity = 'never' | 'impossible' | 'unwanted' | 'beyond';

/** Why a candidate may not serve a request. */
export interface Objection {
  /** The constraint by its name in the API. */
  constraint: string;
  /** In words, for the one who asked; reads on from the candidate's name. */
  reason: string;
  severity: Severity;
  /** By how much, as a share of the limit; 1 where there is no measure, or the fact is not known. */
  excess: number;
}

/** A condition that a candidate must meet; answers null, or why it does not. */
export type ArmRule = (candidate: Candidate) => Objection | null;

export interface Exclusion {
  arm: string;
  position: number;
  /** All objections in words. */
  reason: string;
  objections: Objection[];
}

export interface Feasibility {
  /** Positions of the arms that may serve. */
  feasible: number[];
  excluded: Exclusion[];
}

/** Judges every candidate by every rule; one is feasible when none objects. */
export function judgeArms(candidates: readonly Candidate[], rules: readonly ArmRule[]): Feasibility {
  const feasible: number[] = [];
  const excluded: Exclusion[] = [];
  for (const candidate of candidates) {
    const objections = objectionsTo(candidate, rules);
    if (objections.length === 0) feasible.push(candidate.position);
    else excluded.push(toExclusion(candidate, objections));
  }
  return { feasible, excluded };
}

/** An arm as the rules see it. */
export function candidateOf(arm: Arm, model: KnownModel): Candidate {
  return { key: arm.key, position: arm.position, enabled: arm.enabled, strong: arm.strong, model };
}

function objectionsTo(candidate: Candidate, rules: readonly ArmRule[]): Objection[] {
  const objections: Objection[] = [];
  for (const rule of rules) {
    const objection = rule(candidate);
    if (objection) objections.push(objection);
  }
  return objections;
}

function toExclusion({ key, position }: Candidate, objections: Objection[]): Exclusion {
  return { arm: key, position, reason: objections.map(({ reason }) => reason).join('; '), objections };
}
