/**
 * Every error the product answers with: its stable code, HTTP status and the short title people see.
 * A code keeps its meaning for ever; the sentence about one occurrence goes into `detail`.
 */
export const problemCatalogue = {
  'experiment.not_found': { status: 404, title: 'Experiment not found' },
  'experiment.key_taken': { status: 409, title: 'Experiment key is taken' },
  'experiment.invalid_transition': { status: 409, title: 'The experiment cannot change to this state' },
  'experiment.not_running': { status: 409, title: 'The experiment is not running' },
  'experiment.immutable': { status: 409, title: 'This can no longer change once the experiment has started' },
  'experiment.revision_conflict': { status: 412, title: 'The experiment has changed in the meantime' },
  'arm.not_found': { status: 404, title: 'Arm not found' },
  'arm.key_taken': { status: 409, title: 'Arm key is taken' },
  'arm.too_many': { status: 409, title: 'The experiment has as many arms as it can hold' },
  'arm.control_taken': { status: 409, title: 'The experiment has its control already' },
  'arm.last_enabled': { status: 409, title: 'The last enabled arm cannot be disabled' },
  'model.not_found': { status: 404, title: 'Model not found' },
  'route.no_feasible_model': { status: 422, title: 'No model satisfies the constraints' },
  'assignment.not_found': { status: 404, title: 'Assignment not found' },
  'assignment.no_feasible_arm': { status: 422, title: 'No arm satisfies the constraints' },
  'reward.not_found': { status: 404, title: 'Reward not found' },
  'reward.invalid': { status: 422, title: 'The reward is invalid' },
  'reward.occurred_in_future': { status: 422, title: 'The reward speaks of the future' },
  'reward.out_of_range': { status: 422, title: 'The objective metric is outside its range' },
  'idempotency.key_reused': { status: 409, title: 'The idempotency key was used with another body' },
  'idempotency.in_progress': { status: 409, title: 'A request with this idempotency key is in progress' },
  'request.invalid': { status: 422, title: 'The request is invalid' },
  'request.malformed_json': { status: 400, title: 'The body is not valid JSON' },
  'request.malformed': { status: 400, title: 'The request is malformed' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'request.headers_too_large': { status: 431, title: 'The request headers are too large' },
  'request.timeout': { status: 408, title: 'The request took too long to arrive' },
  'request.unsupported_media_type': { status: 415, title: 'Unsupported content type' },
  'auth.missing_key': { status: 401, title: 'An API key is required' },
  'auth.unknown_key': { status: 401, title: 'Unknown API key' },
  'auth.insufficient_scope': { status: 403, title: 'The API key lacks the scope' },
  rate_limited: { status: 429, title: 'Too many requests' },
  'route.not_found': { status: 404, title: 'No such route' },
  'route.method_not_allowed': { status: 405, title: 'The route does not take this method' },
  'service.unavailable': { status: 503, title: 'The service cannot answer now' },
  internal: { status: 500, title: 'Internal error' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCatalogue;
