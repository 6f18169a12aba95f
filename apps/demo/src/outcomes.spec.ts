import { describe, expect, it } from '@jest/globals';
import { compare } from './compare.js';
import { ARMS, COST_PENALTY_PER_USD } from './experiment.js';
import { readOutcomes } from './outcomes.js';

describe('the recorded outcomes', () => {
  const requests = readOutcomes('data/demo/outcomes.jsonl.gz');

  it('are whole: 1,743 requests, each with an outcome in range for each arm of the experiment', () => {
    expect(requests).toHaveLength(1_743);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(1_743);
    for (const { outcomes } of requests) {
      expect(Object.keys(outcomes).sort()).toEqual([...ARMS].sort());
      for (const { quality, costUsd } of Object.values(outcomes)) {
        expect(quality >= 0 && quality <= 1 && costUsd > 0).toBe(true);
      }
    }
  });

  it('make a choice of it: at the demo’s price of a dollar neither the strongest nor the cheapest arm is the best', () => {
    const decided = requests.map((request) => ({ request, arm: ARMS[0] }));
    const { bestArm, strongestArm, cheapestArm } = compare(decided, COST_PENALTY_PER_USD);
    expect(strongestArm).toBe('gemini-2.5-pro');
    expect(cheapestArm).toBe('llama-3.1-8b');
    expect([strongestArm, cheapestArm]).not.toContain(bestArm);
  });
});
