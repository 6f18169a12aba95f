import { describe, expect, it } from '@jest/globals';
import { completeDefinition } from './experiment.js';
import { experimentCreateSchema, experimentPatchSchema } from './experiment.schema.js';

const minimal = {
  key: 'support',
  arms: [
    { key: 'a', model: 'gpt-4o-mini' },
    { key: 'b', model: 'gpt-4o' },
  ],
};

function paths(body: unknown): string[] {
  const parsed = experimentCreateSchema.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

describe('an experiment to be created', () => {
  it('needs only a key and arms; the rest are the documented defaults', () => {
    const parsed = experimentCreateSchema.parse(minimal);
    expect(parsed.policy).toEqual({
      type: 'thompson',
      explorationFloor: 0.01,
      warmupPerArm: 0,
      epsilon: 0.1,
      epsilonDecay: 'none',
      pooling: 'hierarchical',
      halfLifeHours: null,
      onChange: 'report',
    });
    expect(parsed.segments.task).toHaveLength(8);
    expect(parsed.arms[0]).toMatchObject({
      weight: 1,
      enabled: true,
      control: false,
      prior: { mean: 0.5, strength: 2 },
    });
    expect(completeDefinition(parsed).rephrase).toEqual({
      enabled: true,
      windowSeconds: 600,
      value: 0,
      minConfidence: 0.9,
      weight: 0.5,
      minAgreement: 0.6,
      escalate: false,
    });
  });

  it('lists every problem at once', () => {
    const body = {
      key: 'Bad Key',
      arms: [
        { key: 'a', model: 'm', weight: -1 },
        { key: 'a', model: '' },
      ],
      policy: { type: 'magic' },
      holdoutShare: 2,
      surprise: true,
    };
    expect(paths(body)).toEqual(
      expect.arrayContaining(['key', 'arms.0.weight', 'arms.1.model', 'policy.type', 'holdoutShare', '']),
    );
  });

  it('refuses one arm, two arms of one key and two controls', () => {
    expect(paths({ ...minimal, arms: minimal.arms.slice(0, 1) })).toEqual(['arms']);
    expect(paths({ ...minimal, arms: [minimal.arms[0], minimal.arms[0]] })).toEqual(['arms.1.key']);
    expect(paths({ ...minimal, arms: minimal.arms.map((arm) => ({ ...arm, control: true })) })).toEqual([
      'arms',
    ]);
  });

  it('keeps what stands in for a reward within the range of the objective', () => {
    expect(
      paths({ ...minimal, objective: { min: 1, max: 5 }, rephrase: { value: 0 }, feedback: { default: 9 } }),
    ).toEqual(['feedback.default', 'rephrase.value']);
  });

  it('takes the failing end of the objective where nothing stands in for a reward', () => {
    const ends = (objective: object) => {
      const { feedback, rephrase } = completeDefinition(
        experimentCreateSchema.parse({ ...minimal, objective }),
      );
      return [feedback.default, rephrase.value];
    };
    expect(ends({})).toEqual([0, 0]);
    expect(ends({ min: 1, max: 5 })).toEqual([1, 1]);
    expect(ends({ min: 0, max: 30, direction: 'decrease' })).toEqual([30, 30]);
  });
});

describe('a patch', () => {
  it('brings no default along: what it does not name stays as it is', () => {
    expect(experimentPatchSchema.parse({ policy: { epsilon: 0.2 } })).toEqual({ policy: { epsilon: 0.2 } });
  });

  it('must change something', () => {
    expect(experimentPatchSchema.safeParse({}).success).toBe(false);
  });
});
