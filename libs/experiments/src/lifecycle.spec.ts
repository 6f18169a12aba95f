import { describe, expect, it } from '@jest/globals';
import { EXPERIMENT_STATUSES } from './experiment.js';
import { nextStatus, openTransitions, TRANSITIONS, type Transition } from './lifecycle.js';

describe('the lifecycle of an experiment', () => {
  it('leads from draft to archived', () => {
    const path: Transition[] = ['start', 'pause', 'resume', 'complete', 'archive'];
    const statuses = path.reduce((seen, step) => [...seen, nextStatus(seen.at(-1)!, step)!], [
      'draft',
    ] as (typeof EXPERIMENT_STATUSES)[number][]);
    expect(statuses).toEqual(['draft', 'running', 'paused', 'running', 'completed', 'archived']);
  });

  it('refuses every transition that is not drawn in it', () => {
    const allowed = [
      'draft start',
      'running pause',
      'paused resume',
      'running complete',
      'paused complete',
      'completed archive',
    ];
    for (const status of EXPERIMENT_STATUSES)
      for (const step of Object.keys(TRANSITIONS) as Transition[])
        expect([`${status} ${step}`, nextStatus(status, step) !== null]).toEqual([
          `${status} ${step}`,
          allowed.includes(`${status} ${step}`),
        ]);
  });

  it('names what can be done next', () => {
    expect(openTransitions('running')).toEqual(['pause', 'complete']);
    expect(openTransitions('archived')).toEqual([]);
  });
});
