import { describe, expect, it } from '@jest/globals';
import { judgeArms, type Candidate } from '../feasibility.js';
import type { KnownModel, Model, ModelObservation } from '../models/model.js';
import { constraintRules, mustBeStrong } from './constraint-rules.js';
import type { Constraints, RequestShape } from './constraints.js';

const request: RequestShape = { task: 'code', promptTokens: 1_000, outputTokens: 1_000 };

function model(id: string, change: Partial<Model>): KnownModel {
  const declared: Model = {
    id,
    provider: 'openai',
    pricesPerMillionTokens: { inputUsd: 1, cachedInputUsd: null, outputUsd: 9 },
    contextWindowTokens: 100_000,
    maxOutputTokens: null,
    typicalLatencyMs: 1_000,
    quality: { default: 0.6, code: 0.8 },
    capabilities: ['code', 'tools'],
    status: 'active',
    origin: 'user',
    createdAt: new Date(0),
    updatedAt: new Date(0),
    ...change,
  };
  return { id, declared, observed: null };
}

function candidate(key: string, known: KnownModel, change: Partial<Candidate> = {}): Candidate {
  return { key, position: 0, enabled: true, strong: true, model: known, ...change };
}

/** Each arm misses exactly the constraint that it is named after; `sound` meets them all. */
const arms: Candidate[] = [
  candidate('sound', model('sound', {})),
  candidate(
    'maxCostUsd',
    model('dear', { pricesPerMillionTokens: { inputUsd: 10, cachedInputUsd: null, outputUsd: 90 } }),
  ),
  candidate('maxLatencyMs', model('slow', { typicalLatencyMs: 9_000 })),
  candidate('minQuality', model('weak', { quality: { default: 0.95, code: 0.3 } })),
  candidate('providers', model('foreign', { provider: 'elsewhere' })),
  candidate('capabilities', model('plain', { capabilities: ['tools'] })),
  candidate('excludeArms', model('unwanted', {})),
  candidate('contextWindow', model('narrow', { contextWindowTokens: 1_500 })),
].map((arm, position) => ({ ...arm, position }));

const constraints: Record<string, Constraints> = {
  maxCostUsd: { maxCostUsd: 0.02 },
  maxLatencyMs: { maxLatencyMs: 2_000 },
  minQuality: { minQuality: 0.7 },
  providers: { providers: ['OpenAI', 'mistral'] },
  capabilities: { capabilities: ['code', 'tools'] },
  excludeArms: { excludeArms: ['excludeArms'] },
};
const names = Object.keys(constraints);
const pairs = names.flatMap((left, index) => names.slice(index + 1).map((right) => [left, right]));

function excludedBy(asked: Constraints, candidates = arms, shape = request): string[] {
  return judgeArms(candidates, constraintRules(asked, shape)).excluded.map(({ arm }) => arm);
}

function reasonFor(asked: Constraints, arm: Candidate): string {
  return judgeArms([arm], constraintRules(asked, request)).excluded[0].reason;
}

describe('a constraint', () => {
  it.each(names)('%s alone excludes the arm that misses it and no other', (name) => {
    expect(excludedBy(constraints[name])).toEqual([name, 'contextWindow']);
  });

  it.each(pairs)('%s with %s excludes the arms that miss either', (left, right) => {
    expect(excludedBy({ ...constraints[left], ...constraints[right] }).sort()).toEqual(
      [left, right, 'contextWindow'].sort(),
    );
  });

  it.each(pairs)('%s and %s are both named where one arm misses both', (left, right) => {
    const faults = arms.filter(({ key }) => key === left || key === right);
    const declared = faults.reduce(
      (all, { model: { declared: own } }) => ({ ...all, ...differences(own!) }),
      {},
    );
    const both = candidate('excludeArms', model('both', declared));
    const asked = { excludeArms: [], ...constraints[left], ...constraints[right] };
    const [{ objections }] = judgeArms([both], constraintRules(asked, request)).excluded;
    expect(objections.map(({ constraint }) => constraint).sort()).toEqual([left, right].sort());
  });

  it('leaves every arm but the too narrow one when nothing is asked', () => {
    expect(excludedBy({})).toEqual(['contextWindow']);
  });
});

/** What sets a faulty model apart from the sound one. */
function differences(own: Model): Partial<Model> {
  const sound = arms[0].model.declared!;
  return Object.fromEntries(
    Object.entries(own).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(sound[field as keyof Model]) && field !== 'id',
    ),
  );
}

describe('the limits themselves', () => {
  const [sound] = arms;

  it.each([
    [{ maxCostUsd: 0.01 }, []],
    [{ maxCostUsd: 0.0099 }, ['sound']],
    [{ maxLatencyMs: 1_000 }, []],
    [{ maxLatencyMs: 999 }, ['sound']],
    [{ minQuality: 0.8 }, []],
    [{ minQuality: 0.81 }, ['sound']],
    [{ minQuality: 0 }, []],
  ])('%j excludes %j of an arm at 0.01 USD, 1,000 ms and quality 0.8', (asked, excluded) => {
    expect(excludedBy(asked, [sound])).toEqual(excluded);
  });

  it('ask for quality by task, and by the default for a task without a figure', () => {
    expect(excludedBy({ minQuality: 0.7 }, [sound], { ...request, task: 'chat' })).toEqual(['sound']);
  });

  it('count the answer only as far as the model can write', () => {
    const terse = candidate('terse', model('terse', { maxOutputTokens: 100 }));
    expect(excludedBy({ maxCostUsd: 0.0019 }, [terse])).toEqual([]);
  });

  it('fit prompt and answer into the window to the token', () => {
    const exact = candidate('exact', model('exact', { contextWindowTokens: 2_000 }));
    expect(excludedBy({}, [exact])).toEqual([]);
    expect(excludedBy({}, [exact], { ...request, promptTokens: 1_001 })).toEqual(['exact']);
    expect(excludedBy({}, [exact], { ...request, promptTokens: null })).toEqual([]);
  });
});

describe('a model that the registry does not know', () => {
  const stranger = candidate('stranger', { id: 'lab/new', declared: null, observed: null });
  const judged = names.filter((name) => name !== 'excludeArms');

  it('serves whoever asks for nothing', () => {
    expect(excludedBy({}, [stranger])).toEqual([]);
  });

  it.each(judged)('is excluded by %s, with the request that would let it be judged', (name) => {
    expect(reasonFor(constraints[name], stranger)).toContain('declare it with PUT /v1/models/lab%2Fnew');
    expect(reasonFor(constraints[name], stranger)).toContain(name);
  });

  it('is judged by what was observed of its cost, latency and quality', () => {
    const observed: ModelObservation = {
      rewards: 50,
      costUsdMean: 0.005,
      costCount: 50,
      latencyMsMean: 700,
      latencyCount: 50,
      successRate: 0.9,
      successCount: 50,
      qualityByTask: { code: { mean: 0.75, weight: 50 } },
    };
    const seen = candidate('seen', { id: 'lab/new', declared: null, observed });
    expect(excludedBy({ maxCostUsd: 0.006, maxLatencyMs: 800, minQuality: 0.7 }, [seen])).toEqual([]);
    expect(excludedBy({ maxCostUsd: 0.004 }, [seen])).toEqual(['seen']);
    expect(excludedBy({ maxLatencyMs: 600 }, [seen])).toEqual(['seen']);
    expect(excludedBy({ minQuality: 0.8 }, [seen])).toEqual(['seen']);
  });
});

describe('being out of service', () => {
  it('excludes a disabled arm and an arm whose model is disabled', () => {
    const off = candidate('off', model('off', {}), { enabled: false });
    const withdrawn = candidate('withdrawn', model('withdrawn', { status: 'disabled' }));
    expect(excludedBy({}, [off, withdrawn])).toEqual(['off', 'withdrawn']);
  });

  it('leaves an arm whose model is only deprecated', () => {
    expect(excludedBy({}, [candidate('old', model('old', { status: 'deprecated' }))])).toEqual([]);
  });
});

describe('risk', () => {
  it('asks for arms that are marked strong', () => {
    const weak = candidate('weak', model('weak', {}), { strong: false, position: 1 });
    expect(judgeArms([arms[0], weak], [mustBeStrong])).toMatchObject({
      feasible: [0],
      excluded: [{ arm: 'weak' }],
    });
  });
});
