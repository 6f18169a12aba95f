import { describe, expect, it } from '@jest/globals';
import { frozenChanges, listChanges, mergePatch } from './apply-patch.js';

const before = {
  name: 'A',
  unit: 'request',
  objective: { metric: 'quality', costPenaltyPerUsd: 0 },
  tags: { team: 'x' },
};

describe('a patch to an experiment', () => {
  it('merges nested settings and replaces tags', () => {
    const after = mergePatch(before, { objective: { costPenaltyPerUsd: 2 }, tags: { owner: 'y' } } as never);
    expect(after).toEqual({
      ...before,
      objective: { metric: 'quality', costPenaltyPerUsd: 2 },
      tags: { owner: 'y' },
    });
  });

  it('lists what it changed and nothing else', () => {
    const after = { ...before, name: 'B', objective: { metric: 'quality', costPenaltyPerUsd: 2 } };
    expect(listChanges(before, after)).toEqual([
      { path: 'name', before: 'A', after: 'B' },
      { path: 'objective.costPenaltyPerUsd', before: 0, after: 2 },
    ]);
  });

  it('may change what the data speak of only before the start', () => {
    const changes = listChanges(before, {
      ...before,
      unit: 'user',
      objective: { metric: 'csat', costPenaltyPerUsd: 1 },
    });
    expect(frozenChanges({ startedAt: null }, changes)).toEqual([]);
    expect(frozenChanges({ startedAt: new Date(0) }, changes)).toEqual(['unit', 'objective.metric']);
  });

  it('may not change the half-life that stored evidence is decayed by once started', () => {
    const policy = { type: 'thompson', halfLifeHours: null };
    const changes = listChanges({ policy }, { policy: { ...policy, type: 'ucb', halfLifeHours: 24 } });
    expect(frozenChanges({ startedAt: null }, changes)).toEqual([]);
    expect(frozenChanges({ startedAt: new Date(0) }, changes)).toEqual(['policy.halfLifeHours']);
  });
});
