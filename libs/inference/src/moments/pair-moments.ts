import type { Moments } from './moments.js';

/**
 * Sums over units of a pair (numerator y, denominator x). One unit is one request, or, with `unit: user | conversation`,
 * all requests of one user or conversation, whose totals are added as one pair. With x = number of requests the ratio is
 * a cluster-robust mean; with y = cost and x = successes it is the cost per success. Plain JSON, additive.
 */
export interface PairMoments {
  units: number;
  numerator: number;
  denominator: number;
  numeratorSquares: number;
  denominatorSquares: number;
  product: number;
}

export const emptyPairMoments = (): PairMoments => ({
  units: 0,
  numerator: 0,
  denominator: 0,
  numeratorSquares: 0,
  denominatorSquares: 0,
  product: 0,
});

/** Adds one unit's totals in place; `weight` −1 takes the unit back. */
export function addPair(moments: PairMoments, numerator: number, denominator: number, weight = 1): void {
  moments.units += weight;
  moments.numerator += weight * numerator;
  moments.denominator += weight * denominator;
  moments.numeratorSquares += weight * numerator * numerator;
  moments.denominatorSquares += weight * denominator * denominator;
  moments.product += weight * numerator * denominator;
}

/** Adds `other` to `moments` in place. */
export function mergePairMoments(moments: PairMoments, other: PairMoments): void {
  moments.units += other.units;
  moments.numerator += other.numerator;
  moments.denominator += other.denominator;
  moments.numeratorSquares += other.numeratorSquares;
  moments.denominatorSquares += other.denominatorSquares;
  moments.product += other.product;
}

/** Single requests as units: each is a pair of its value and 1. */
export const pairsFromMoments = ({ count, sum, sumSquares }: Moments): PairMoments => ({
  units: count,
  numerator: sum,
  denominator: count,
  numeratorSquares: sumSquares,
  denominatorSquares: count,
  product: sum,
});
