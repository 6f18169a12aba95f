import { describe, expect, it } from '@jest/globals';
import { compare } from './compare.js';
import type { Decided } from './replay.js';

const request = (strong: [number, number], cheap: [number, number]) => ({
  id: 'r',
  source: 's',
  task: 'qa',
  complexity: 'simple',
  prompt: '',
  outcomes: {
    strong: { quality: strong[0], costUsd: strong[1] },
    cheap: { quality: cheap[0], costUsd: cheap[1] },
  },
});

describe('compare', () => {
  const decided: Decided[] = [
    { request: request([1, 0.1], [0.5, 0]), arm: 'strong' },
    { request: request([0.8, 0.1], [0.9, 0]), arm: 'cheap' },
  ];

  it('credits routing with the outcome of the arm that served', () => {
    const { quality, costUsd, objective } = compare(decided, 2).routed;
    expect(quality).toBeCloseTo(0.95, 12);
    expect(costUsd).toBeCloseTo(0.05, 12);
    expect(objective).toBeCloseTo(0.85, 12);
  });

  it('credits a fixed rule with its outcomes on all requests, chosen or not', () => {
    const { single, uniform } = compare(decided, 2);
    expect(single.get('strong')!.objective).toBeCloseTo(0.7, 12);
    expect(single.get('cheap')!.objective).toBeCloseTo(0.7, 12);
    expect(uniform.quality).toBeCloseTo(0.8, 12);
  });

  it('lets the price of a dollar decide which single arm is best', () => {
    expect(compare(decided, 0).bestArm).toBe('strong');
    expect(compare(decided, 10)).toMatchObject({
      bestArm: 'cheap',
      strongestArm: 'strong',
      cheapestArm: 'cheap',
    });
  });
});
