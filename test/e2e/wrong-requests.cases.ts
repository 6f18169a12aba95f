/** A request that must be refused: what is sent, and what the problem document must say. */
export interface WrongRequest {
  name: string;
  method: string;
  path: string;
  /** An object is sent as JSON, a string as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  status: number;
  code?: string;
  /** Paths that the problem document must all name. */
  faults?: string[];
}

const UNKNOWN_ID = '01999999-9999-7999-8999-999999999999';
const arms = [
  { key: 'a', model: 'm-a' },
  { key: 'b', model: 'm-b' },
];
const segment = { complexity: 'simple', task: 'qa' };

type Fault = [name: string, body: unknown, faults: string[]];

/** Bodies that are well-formed JSON and invalid: 422 naming every fault. */
function invalid(group: string, method: string, path: string, faults: Fault[]): WrongRequest[] {
  return faults.map(([name, body, paths]) => ({
    name: `${group}: ${name}`,
    method,
    path,
    body,
    status: 422,
    code: 'request.invalid',
    faults: paths,
  }));
}

const experiment = (change: object) => ({ key: 'never-stored', arms, ...change });

const experimentBodies: Fault[] = [
  ['an empty object', {}, ['key', 'arms']],
  ['an array', [], ['']],
  ['a number', 7, ['']],
  ['a string', '"text"', ['']],
  ['null', null, ['']],
  ['no arms', { key: 'x' }, ['arms']],
  ['no key', { arms }, ['key']],
  ['a key with capitals', experiment({ key: 'Never' }), ['key']],
  ['a key with a space', experiment({ key: 'a b' }), ['key']],
  ['a key of 65 characters', experiment({ key: 'x'.repeat(65) }), ['key']],
  ['an empty key', experiment({ key: '' }), ['key']],
  ['a key that starts with a dot', experiment({ key: '.x' }), ['key']],
  ['a key that is a number', experiment({ key: 5 }), ['key']],
  ['a NUL in a name', experiment({ name: 'a\u0000b' }), ['name']],
  ['a lone surrogate in a name', experiment({ name: 'a\ud800b' }), ['name']],
  ['one arm', experiment({ arms: arms.slice(0, 1) }), ['arms']],
  ['no arm', experiment({ arms: [] }), ['arms']],
  [
    '33 arms',
    experiment({ arms: Array.from({ length: 33 }, (_, i) => ({ key: `k${i}`, model: 'm' })) }),
    ['arms'],
  ],
  ['arms that are an object', experiment({ arms: {} }), ['arms']],
  ['two arms of one key', experiment({ arms: [arms[0], arms[0]] }), ['arms.1.key']],
  ['two controls', experiment({ arms: arms.map((arm) => ({ ...arm, control: true })) }), ['arms']],
  ['no enabled arm', experiment({ arms: arms.map((arm) => ({ ...arm, enabled: false })) }), ['arms']],
  ['only weights of 0', experiment({ arms: arms.map((arm) => ({ ...arm, weight: 0 })) }), ['arms']],
  ['an arm without a model', experiment({ arms: [{ key: 'a' }, arms[1]] }), ['arms.0.model']],
  ['a model id with a space', experiment({ arms: [{ key: 'a', model: 'a b' }, arms[1]] }), ['arms.0.model']],
  ['a negative weight', experiment({ arms: [{ ...arms[0], weight: -1 }, arms[1]] }), ['arms.0.weight']],
  ['a weight in words', experiment({ arms: [{ ...arms[0], weight: 'much' }, arms[1]] }), ['arms.0.weight']],
  [
    'a prior mean of 0',
    experiment({ arms: [{ ...arms[0], prior: { mean: 0 } }, arms[1]] }),
    ['arms.0.prior.mean'],
  ],
  [
    'a prior mean of 2',
    experiment({ arms: [{ ...arms[0], prior: { mean: 2 } }, arms[1]] }),
    ['arms.0.prior.mean'],
  ],
  [
    'no prior strength',
    experiment({ arms: [{ ...arms[0], prior: { strength: 0 } }, arms[1]] }),
    ['arms.0.prior.strength'],
  ],
  ['params that are a list', experiment({ arms: [{ ...arms[0], params: [] }, arms[1]] }), ['arms.0.params']],
  [
    'an unknown field of an arm',
    experiment({ arms: [{ ...arms[0], colour: 'red' }, arms[1]] }),
    ['arms.0.colour'],
  ],
  ['an unknown field', experiment({ surprise: 1 }), ['surprise']],
  ['an unknown unit', experiment({ unit: 'galaxy' }), ['unit']],
  ['an unknown policy', experiment({ policy: { type: 'magic' } }), ['policy.type']],
  ['a policy that is a string', experiment({ policy: 'thompson' }), ['policy']],
  ['a negative floor', experiment({ policy: { explorationFloor: -0.1 } }), ['policy.explorationFloor']],
  ['a floor above one half', experiment({ policy: { explorationFloor: 0.6 } }), ['policy.explorationFloor']],
  ['half a warm-up', experiment({ policy: { warmupPerArm: 0.5 } }), ['policy.warmupPerArm']],
  ['epsilon above 1', experiment({ policy: { epsilon: 1.5 } }), ['policy.epsilon']],
  ['an unknown decay', experiment({ policy: { epsilonDecay: 'slow' } }), ['policy.epsilonDecay']],
  ['an unknown pooling', experiment({ policy: { pooling: 'all' } }), ['policy.pooling']],
  ['a half-life of 0', experiment({ policy: { halfLifeHours: 0 } }), ['policy.halfLifeHours']],
  ['no complexity', experiment({ segments: { complexity: [] } }), ['segments.complexity']],
  ['a repeated task', experiment({ segments: { task: ['qa', 'qa'] } }), ['segments.task']],
  ['a segment with a colon', experiment({ segments: { task: ['a:b'] } }), ['segments.task.0']],
  ['a metric with a dash', experiment({ objective: { metric: 'my-metric' } }), ['objective.metric']],
  ['min above max', experiment({ objective: { min: 2, max: 1 } }), ['objective.min']],
  ['an infinite max', '{"key":"x","arms":[],"objective":{"max":1e999}}', ['arms', 'objective.max']],
  ['an unknown direction', experiment({ objective: { direction: 'up' } }), ['objective.direction']],
  ['a binary objective up to 5', experiment({ objective: { type: 'binary', max: 5 } }), ['objective.type']],
  [
    'a negative cost penalty',
    experiment({ objective: { costPenaltyPerUsd: -1 } }),
    ['objective.costPenaltyPerUsd'],
  ],
  [
    'no window',
    experiment({ feedback: { attributionWindowSeconds: 0 } }),
    ['feedback.attributionWindowSeconds'],
  ],
  ['an unknown onMissing', experiment({ feedback: { onMissing: 'guess' } }), ['feedback.onMissing']],
  ['a default outside the objective', experiment({ feedback: { default: 3 } }), ['feedback.default']],
  ['a rephrase value outside the objective', experiment({ rephrase: { value: -1 } }), ['rephrase.value']],
  ['a rephrase weight of 0', experiment({ rephrase: { weight: 0 } }), ['rephrase.weight']],
  [
    'a rephrase confidence of 0.2',
    experiment({ rephrase: { minConfidence: 0.2 } }),
    ['rephrase.minConfidence'],
  ],
  ['a holdout above 1', experiment({ holdoutShare: 1.1 }), ['holdoutShare']],
  ['a negative traffic share', experiment({ trafficShare: -0.1 }), ['trafficShare']],
  [
    'a guardrail without a threshold',
    experiment({ guardrails: [{ metric: 'success' }] }),
    ['guardrails.0.threshold'],
  ],
  [
    'a guardrail with an unknown action',
    experiment({ guardrails: [{ metric: 'success', threshold: 1, action: 'cry' }] }),
    ['guardrails.0.action'],
  ],
  ['a budget of 0', experiment({ budget: { hourlyUsd: 0 } }), ['budget.hourlyUsd']],
  ['a tag that is a number', experiment({ tags: { team: 1 } }), ['tags.team']],
  [
    'five faults at once',
    { key: 'A', arms: [], unit: 1, holdoutShare: 2, x: 1 },
    ['key', 'arms', 'unit', 'holdoutShare', 'x'],
  ],
];

const assignment = (change: object) => ({ experiment: 'running', segment, ...change });

const assignmentBodies: Fault[] = [
  ['an empty object', {}, ['experiment']],
  ['an array', [], ['']],
  ['nothing to segment by', { experiment: 'running' }, ['prompt']],
  ['an empty prompt', { experiment: 'running', prompt: '' }, ['prompt']],
  ['a prompt that is a number', { experiment: 'running', prompt: 5 }, ['prompt']],
  ['a NUL in a unit id', assignment({ unitId: 'a\u0000' }), ['unitId']],
  [
    'a prompt and messages',
    { experiment: 'running', prompt: 'x', messages: [{ role: 'user', content: 'x' }] },
    ['messages'],
  ],
  ['no messages', { experiment: 'running', messages: [] }, ['messages']],
  ['a message of nobody', { experiment: 'running', messages: [{ content: 'x' }] }, ['messages.0.role']],
  [
    'a message of an unknown role',
    { experiment: 'running', messages: [{ role: 'king', content: 'x' }] },
    ['messages.0.role'],
  ],
  ['a key with capitals', assignment({ experiment: 'Running' }), ['experiment']],
  ['half a segment', assignment({ segment: { complexity: 'simple' } }), ['segment.task']],
  ['a segment that is a string', assignment({ segment: 'simple:qa' }), ['segment']],
  [
    'a complexity that the experiment lacks',
    assignment({ segment: { complexity: 'huge', task: 'qa' } }),
    ['segment.complexity'],
  ],
  [
    'a task that the experiment lacks',
    assignment({ segment: { complexity: 'simple', task: 'dance' } }),
    ['segment.task'],
  ],
  [
    'a segment of which both are unknown',
    assignment({ segment: { complexity: 'huge', task: 'dance' } }),
    ['segment.complexity', 'segment.task'],
  ],
  ['an empty unit id', assignment({ unitId: '' }), ['unitId']],
  ['a unit id of 257 characters', assignment({ unitId: 'x'.repeat(257) }), ['unitId']],
  ['a conversation id that is a number', assignment({ conversationId: 7 }), ['conversationId']],
  ['a negative cost limit', assignment({ constraints: { maxCostUsd: -1 } }), ['constraints.maxCostUsd']],
  ['a latency limit of 0', assignment({ constraints: { maxLatencyMs: 0 } }), ['constraints.maxLatencyMs']],
  ['a quality above 1', assignment({ constraints: { minQuality: 1.2 } }), ['constraints.minQuality']],
  [
    'providers that are a string',
    assignment({ constraints: { providers: 'openai' } }),
    ['constraints.providers'],
  ],
  ['no providers', assignment({ constraints: { providers: [] } }), ['constraints.providers']],
  ['an unknown constraint', assignment({ constraints: { colour: 'red' } }), ['constraints.colour']],
  [
    'excluded arms that are no keys',
    assignment({ constraints: { excludeArms: ['A B'] } }),
    ['constraints.excludeArms.0'],
  ],
  ['an unknown risk', assignment({ risk: 'extreme' }), ['risk']],
  ['relax in words', assignment({ relax: 'yes' }), ['relax']],
  ['metadata that are a list', assignment({ metadata: [] }), ['metadata']],
  ['metadata of 20 kB', assignment({ metadata: { x: 'y'.repeat(20_000) } }), ['metadata']],
  ['an unknown field', assignment({ surprise: true }), ['surprise']],
  ['three faults at once', { experiment: 'X', prompt: 1, risk: 2 }, ['experiment', 'prompt', 'risk']],
];

const reward = (change: object) => ({ assignmentId: UNKNOWN_ID, metrics: { quality: 0.5 }, ...change });

const rewardBodies: Fault[] = [
  ['an empty object', {}, ['assignmentId', 'metrics']],
  ['an array', [], ['']],
  ['no metrics', { assignmentId: UNKNOWN_ID }, ['metrics']],
  ['empty metrics', reward({ metrics: {} }), ['metrics']],
  ['metrics that are a list', reward({ metrics: [] }), ['metrics']],
  ['a metric in words', reward({ metrics: { quality: 'good' } }), ['metrics.quality']],
  ['a metric with a capital', reward({ metrics: { Quality: 1 } }), ['metrics.Quality']],
  ['a metric with a dash', reward({ metrics: { 'my-metric': 1 } }), ['metrics.my-metric']],
  [
    'a metric name of 65 characters',
    reward({ metrics: { ['m'.repeat(65)]: 1 } }),
    [`metrics.${'m'.repeat(65)}`],
  ],
  ['success as a number', reward({ metrics: { success: 0.5 } }), ['metrics.success']],
  ['a negative cost', reward({ metrics: { costUsd: -1 } }), ['metrics.costUsd']],
  ['a negative latency', reward({ metrics: { latencyMs: -1 } }), ['metrics.latencyMs']],
  ['a boolean cost', reward({ metrics: { costUsd: true } }), ['metrics.costUsd']],
  [
    'an infinite quality',
    `{"assignmentId":"${UNKNOWN_ID}","metrics":{"quality":1e999}}`,
    ['metrics.quality'],
  ],
  [
    '33 metrics',
    reward({ metrics: Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`m${i}`, 1])) }),
    ['metrics'],
  ],
  ['an id that is no UUID', reward({ assignmentId: 'abc' }), ['assignmentId']],
  ['an id that is a number', reward({ assignmentId: 5 }), ['assignmentId']],
  ['a time without a date', reward({ occurredAt: 'noon' }), ['occurredAt']],
  ['a time in numbers', reward({ occurredAt: 1700000000 }), ['occurredAt']],
  ['an empty event id', reward({ eventId: '' }), ['eventId']],
  ['an event id of 257 characters', reward({ eventId: 'x'.repeat(257) }), ['eventId']],
  ["Pointsman's own source", reward({ source: 'rephrase' }), ['source']],
  ['a source with spaces', reward({ source: 'a b' }), ['source']],
  ['an unknown field', reward({ surprise: 1 }), ['surprise']],
  ['an empty batch', { rewards: [] }, ['rewards']],
  ['a batch that is an object', { rewards: {} }, ['rewards']],
  ['a batch of 1,001', { rewards: Array.from({ length: 1_001 }, () => reward({})) }, ['rewards']],
  ['a batch with more beside it', { rewards: [reward({})], extra: 1 }, ['extra']],
  [
    'two faults at once',
    { assignmentId: 'x', metrics: { quality: 'y' } },
    ['assignmentId', 'metrics.quality'],
  ],
];

const feedbackBodies: Fault[] = [
  ['an empty object', {}, ['assignmentId', 'rating']],
  ['a sideways thumb', { assignmentId: UNKNOWN_ID, rating: 'sideways' }, ['rating']],
  ['a rating of 2', { assignmentId: UNKNOWN_ID, rating: 2 }, ['rating']],
  [
    'a comment of 5,000 characters',
    { assignmentId: UNKNOWN_ID, rating: 'up', comment: 'x'.repeat(5_000) },
    ['comment'],
  ],
  ['a NUL in the comment', { assignmentId: UNKNOWN_ID, rating: 'up', comment: '\u0000' }, ['comment']],
  ['an unknown field', { assignmentId: UNKNOWN_ID, rating: 'up', x: 1 }, ['x']],
];

const armBodies: Fault[] = [
  ['an empty object', {}, ['key', 'model']],
  ['a key with capitals', { key: 'C', model: 'm' }, ['key']],
  ['an empty model', { key: 'c', model: '' }, ['model']],
  ['an unknown field', { key: 'c', model: 'm', x: 1 }, ['x']],
];

const patchBodies: Fault[] = [
  ['nothing', {}, ['']],
  ['an unknown field', { surprise: 1 }, ['surprise']],
  ['the key', { key: 'other' }, ['key']],
  ['an epsilon of 7', { policy: { epsilon: 7 } }, ['policy.epsilon']],
  ['a holdout of -1', { holdoutShare: -1 }, ['holdoutShare']],
  ['a default outside the objective', { feedback: { default: 9 } }, ['feedback.default']],
];

const armPatchBodies: Fault[] = [
  ['nothing', {}, ['']],
  ['the key', { key: 'z' }, ['key']],
  ['a negative weight', { weight: -2 }, ['weight']],
  ['enabled in words', { enabled: 'yes' }, ['enabled']],
];

const queries: WrongRequest[] = [
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=x', 'limit'],
  ['limit=1.5', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['cursor=nonsense', 'cursor'],
  ['status=asleep', 'status'],
  ['surprise=1', 'surprise'],
].map(([query, fault]) => ({
  name: `query: ${query}`,
  method: 'GET',
  path: `/v1/experiments?${query}`,
  status: 422,
  code: 'request.invalid',
  faults: [fault],
}));

const unknown: WrongRequest[] = [
  ['GET', '/v1/experiments/nobody', undefined, 'experiment.not_found'],
  ['GET', '/v1/experiments/nobody/revisions', undefined, 'experiment.not_found'],
  ['GET', '/v1/experiments/nobody/results', undefined, 'experiment.not_found'],
  ['PATCH', '/v1/experiments/nobody', { name: 'x' }, 'experiment.not_found'],
  ['POST', '/v1/experiments/nobody/start', undefined, 'experiment.not_found'],
  ['POST', '/v1/experiments/nobody/pause', undefined, 'experiment.not_found'],
  ['POST', '/v1/experiments/nobody/complete', {}, 'experiment.not_found'],
  ['POST', '/v1/experiments/nobody/verify', undefined, 'experiment.not_found'],
  ['POST', '/v1/experiments/nobody/arms', { key: 'c', model: 'm' }, 'experiment.not_found'],
  ['PATCH', '/v1/experiments/nobody/arms/a', { weight: 2 }, 'experiment.not_found'],
  ['PATCH', '/v1/experiments/running/arms/nobody', { weight: 2 }, 'arm.not_found'],
  ['POST', '/v1/experiments/running/complete', { winner: 'nobody' }, 'arm.not_found'],
  ['GET', `/v1/assignments/${UNKNOWN_ID}`, undefined, 'assignment.not_found'],
  ['POST', '/v1/assignments', { experiment: 'nobody', segment }, 'experiment.not_found'],
  ['POST', '/v1/rewards', reward({}), 'assignment.not_found'],
  ['POST', '/v1/feedback', { assignmentId: UNKNOWN_ID, rating: 'up' }, 'assignment.not_found'],
  ['DELETE', `/v1/assignments/${UNKNOWN_ID}/rewards/quality`, undefined, 'assignment.not_found'],
  ['GET', '/v1/nothing', undefined, 'route.not_found'],
  ['POST', '/v2/assignments', {}, 'route.not_found'],
  ['GET', '/v1/experiments/running/arms/a/b/c', undefined, 'route.not_found'],
].map(([method, path, body, code]) => ({
  name: `unknown: ${method as string} ${path as string}`,
  method: method as string,
  path: path as string,
  body,
  status: 404,
  code: code as string,
}));

const wrongParams: WrongRequest[] = [
  ['GET', '/v1/experiments/NotAKey', 'key'],
  ['GET', '/v1/experiments/%00', 'key'],
  ['GET', `/v1/experiments/${'x'.repeat(80)}`, 'key'],
  ['GET', '/v1/assignments/not-a-uuid', 'id'],
  ['DELETE', '/v1/assignments/not-a-uuid/rewards/quality', 'id'],
  ['DELETE', `/v1/assignments/${UNKNOWN_ID}/rewards/Bad-Metric`, 'metric'],
  ['GET', '/v1/experiments/running/results?segment=nothing', 'segment'],
  ['GET', '/v1/experiments/running/results?segment=simple:dance', 'segment'],
  ['PATCH', '/v1/experiments/running/arms/NotAKey', 'armKey'],
].map(([method, path, fault]) => ({
  name: `parameters: ${method} ${path}`,
  method,
  path,
  body: method === 'PATCH' ? { weight: 2 } : undefined,
  status: 422,
  code: 'request.invalid',
  faults: [fault],
}));

const wrongState: WrongRequest[] = [
  ['POST', '/v1/experiments', { key: 'running', arms }, 409, 'experiment.key_taken'],
  ['POST', '/v1/experiments/running/start', undefined, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/experiments/running/resume', undefined, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/experiments/running/archive', undefined, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/experiments/draft/pause', undefined, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/experiments/draft/resume', undefined, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/experiments/draft/complete', {}, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/experiments/archived/start', undefined, 409, 'experiment.invalid_transition'],
  ['POST', '/v1/assignments', { experiment: 'draft', segment }, 409, 'experiment.not_running'],
  ['POST', '/v1/assignments', { experiment: 'archived', segment }, 409, 'experiment.not_running'],
  ['PATCH', '/v1/experiments/running', { unit: 'user' }, 409, 'experiment.immutable'],
  ['PATCH', '/v1/experiments/running', { segments: { task: ['qa'] } }, 409, 'experiment.immutable'],
  ['PATCH', '/v1/experiments/running', { objective: { metric: 'csat' } }, 409, 'experiment.immutable'],
  ['PATCH', '/v1/experiments/archived', { name: 'x' }, 409, 'experiment.immutable'],
  ['POST', '/v1/experiments/running/arms', { key: 'a', model: 'm' }, 409, 'arm.key_taken'],
  ['POST', '/v1/experiments/running/arms', { key: 'c', model: 'm', control: true }, 409, 'arm.control_taken'],
].map(([method, path, body, status, code]) => ({
  name: `state: ${method as string} ${path as string} ${JSON.stringify(body)}`,
  method: method as string,
  path: path as string,
  body,
  status: status as number,
  code: code as string,
}));

const infeasible: WrongRequest = {
  name: 'no feasible arm',
  method: 'POST',
  path: '/v1/assignments',
  body: assignment({ constraints: { excludeArms: ['a', 'b'] } }),
  status: 422,
  code: 'assignment.no_feasible_arm',
  faults: ['arms.a', 'arms.b'],
};

const json = { 'content-type': 'application/json' };
const posts = ['/v1/experiments', '/v1/assignments', '/v1/assignments/batch', '/v1/rewards', '/v1/feedback'];

const malformed: WrongRequest[] = posts.flatMap((path) => [
  {
    name: `malformed: half an object to ${path}`,
    method: 'POST',
    path,
    body: '{"a":',
    headers: json,
    status: 400,
    code: 'request.malformed_json',
  },
  {
    name: `malformed: words to ${path}`,
    method: 'POST',
    path,
    body: 'hello',
    headers: json,
    status: 400,
    code: 'request.malformed_json',
  },
  {
    name: `media type: form to ${path}`,
    method: 'POST',
    path,
    body: 'a=1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'request.unsupported_media_type',
  },
  {
    name: `media type: XML to ${path}`,
    method: 'POST',
    path,
    body: '<a/>',
    headers: { 'content-type': 'application/xml' },
    status: 415,
    code: 'request.unsupported_media_type',
  },
  {
    name: `too large: 6 MB to ${path}`,
    method: 'POST',
    path,
    body: `{"x":"${'y'.repeat(6_000_000)}"}`,
    headers: json,
    status: 413,
    code: 'request.too_large',
  },
]);

const headers: WrongRequest[] = [
  {
    name: 'If-Match: words',
    method: 'PATCH',
    path: '/v1/experiments/running',
    body: { name: 'x' },
    headers: { 'if-match': 'latest' },
    status: 422,
    code: 'request.invalid',
    faults: ['If-Match'],
  },
  {
    name: 'If-Match: stale',
    method: 'PATCH',
    path: '/v1/experiments/running',
    body: { name: 'x' },
    headers: { 'if-match': '"99"' },
    status: 412,
    code: 'experiment.revision_conflict',
  },
  {
    name: 'prototype pollution',
    method: 'POST',
    path: '/v1/experiments',
    body: '{"__proto__":{"admin":true},"key":"x"}',
    headers: json,
    status: 400,
  },
];

export const wrongRequests: WrongRequest[] = [
  ...invalid('experiment', 'POST', '/v1/experiments', experimentBodies),
  ...invalid('assignment', 'POST', '/v1/assignments', assignmentBodies),
  ...invalid('reward', 'POST', '/v1/rewards', rewardBodies),
  ...invalid('feedback', 'POST', '/v1/feedback', feedbackBodies),
  ...invalid('arm', 'POST', '/v1/experiments/running/arms', armBodies),
  ...invalid('patch', 'PATCH', '/v1/experiments/running', patchBodies),
  ...invalid('arm patch', 'PATCH', '/v1/experiments/running/arms/a', armPatchBodies),
  ...queries,
  ...unknown,
  ...wrongParams,
  ...wrongState,
  infeasible,
  ...malformed,
  ...headers,
];
