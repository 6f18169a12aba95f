/** Beta(a, b): what is believed of a success rate. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/** Location-scale Student-t with `dof` degrees of freedom: what is believed of a mean under a Normal-Inverse-Gamma. */
export interface StudentTShape {
  readonly location: number;
  readonly scale: number;
  readonly dof: number;
}

/**
 * The posterior of one arm's mean: a mixture (one component unless pooled) of one family.
 * Weights are positive and sum to 1.
 */
export type Marginal =
  | {
      readonly family: 'beta';
      readonly weights: readonly number[];
      readonly components: readonly BetaShape[];
    }
  | {
      readonly family: 'studentT';
      readonly weights: readonly number[];
      readonly components: readonly StudentTShape[];
    };

/** A single Beta(a, b). */
export function betaMarginal(a: number, b: number): Marginal {
  return { family: 'beta', weights: [1], components: [{ a, b }] };
}

/** A single Student-t. */
export function studentTMarginal(location: number, scale: number, dof: number): Marginal {
  return { family: 'studentT', weights: [1], components: [{ location, scale, dof }] };
}
