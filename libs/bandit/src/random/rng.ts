import { gammaVariate, logGammaVariate } from './gamma-variate.js';
import { createZiggurat } from './ziggurat.js';

/** A seedable source of random variates. Same seed, same sequence, on every machine. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Uniform integer in 0..2^32−1. */
  nextUint32(): number;
  /** Standard normal. */
  normal(): number;
  /** Gamma with `shape` > 0 and scale 1. */
  gamma(shape: number): number;
  /** Beta(a, b), a, b > 0. May return exactly 0 or 1 when a shape is tiny. */
  beta(a: number, b: number): number;
  /** ln(x/(1−x)) of a Beta(a, b) draw: tells apart draws that round to the same double. */
  betaLogit(a: number, b: number): number;
  /** Student-t with `dof` > 0 degrees of freedom. */
  studentT(dof: number): number;
  /** The four words that continue the sequence through `createRng(state)`. */
  state(): readonly number[];
}

/** SplitMix32: spreads one seed over the four words of the state. */
function spreadSeed(seed: number): number[] {
  let word = seed | 0 || Math.floor((seed % 1) * 2 ** 32) | 0;
  return Array.from({ length: 4 }, () => {
    word = (word + 0x9e3779b9) | 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) | 0;
  });
}

/**
 * xoshiro128** (Blackman & Vigna 2021), period 2^128 − 1, with a ziggurat for normals and Marsaglia-Tsang
 * for gammas. `seed` is any finite number, or the four words of `state()`.
 */
export function createRng(seed: number | readonly number[]): Rng {
  let [a, b, c, d] = typeof seed === 'number' ? spreadSeed(seed) : seed.map((word) => word | 0);
  if ((a | b | c | d) === 0) a = 1;
  const nextUint32 = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  const next = () => ((nextUint32() >>> 5) * 67108864 + (nextUint32() >>> 6)) / 9007199254740992;
  const normal = createZiggurat(nextUint32, next);
  const gamma = (shape: number) => gammaVariate(shape, normal, next);
  const logGamma = (shape: number) => logGammaVariate(shape, normal, next);
  const betaLogit = (x: number, y: number) => logGamma(x) - logGamma(y);
  const beta = (x: number, y: number) => {
    if (x < 1 || y < 1) return 1 / (1 + Math.exp(-betaLogit(x, y)));
    const first = gamma(x);
    return first / (first + gamma(y));
  };
  const studentT = (dof: number) => normal() / Math.sqrt((2 * gamma(dof / 2)) / dof);
  return { next, nextUint32, normal, gamma, beta, betaLogit, studentT, state: () => [a, b, c, d] };
}
