import type { ArmRule, Objection } from '../feasibility.js';
import { expectedCostUsd, expectedLatencyMs, expectedQuality } from '../models/beliefs.js';
import { ASSUMED_PROMPT_TOKENS, type Constraints, type RequestShape } from './constraints.js';

/** The rules that a request's constraints and size amount to. */
export function constraintRules(constraints: Constraints, request: RequestShape): ArmRule[] {
  const rules: ArmRule[] = [mustBeEnabled, mustBeInService];
  if (request.promptTokens !== null) rules.push(mustHoldThePrompt(request));
  if (constraints.excludeArms?.length) rules.push(mustNotBeExcluded(constraints.excludeArms));
  if (constraints.providers) rules.push(mustBeOfProvider(constraints.providers));
  if (constraints.capabilities?.length) rules.push(mustBeCapable(constraints.capabilities));
  if (constraints.maxCostUsd !== undefined) rules.push(mustNotCostMore(constraints.maxCostUsd, request));
  if (constraints.maxLatencyMs !== undefined) rules.push(mustNotTakeLonger(constraints.maxLatencyMs));
  if (constraints.minQuality !== undefined) rules.push(mustBeAsGood(constraints.minQuality, request.task));
  return rules;
}

export const mustBeEnabled: ArmRule = ({ enabled }) =>
  enabled ? null : { constraint: 'enabled', reason: 'is disabled', severity: 'never', excess: 1 };

/** A model that was taken out of service in the registry serves nothing; one that is unknown there may. */
export const mustBeInService: ArmRule = ({ model }) =>
  model.declared?.status === 'disabled'
    ? {
        constraint: 'status',
        reason: `its model "${model.id}" is disabled in the registry`,
        severity: 'never',
        excess: 1,
      }
    : null;

export const mustBeStrong: ArmRule = ({ strong }) =>
  strong
    ? null
    : { constraint: 'risk', reason: 'is not marked strong (risk: high)', severity: 'unwanted', excess: 1 };

export function mustNotBeExcluded(excludeArms: readonly string[]): ArmRule {
  return ({ key }) =>
    excludeArms.includes(key)
      ? {
          constraint: 'excludeArms',
          reason: 'is in constraints.excludeArms',
          severity: 'unwanted',
          excess: 1,
        }
      : null;
}

export function mustBeOfProvider(providers: readonly string[]): ArmRule {
  const allowed = providers.map((provider) => provider.toLowerCase());
  return ({ model }) => {
    if (!model.declared) return unknown('providers', 'which provider it has', model.id, 'unwanted');
    const { provider } = model.declared;
    if (allowed.includes(provider.toLowerCase())) return null;
    const reason = `its provider ${provider} is not one of ${providers.join(', ')}`;
    return { constraint: 'providers', reason, severity: 'unwanted', excess: 1 };
  };
}

export function mustBeCapable(capabilities: readonly string[]): ArmRule {
  return ({ model }) => {
    if (!model.declared) return unknown('capabilities', 'what it is capable of', model.id, 'impossible');
    const missing = capabilities.filter((capability) => !model.declared!.capabilities.includes(capability));
    if (missing.length === 0) return null;
    const reason = `lacks the capability ${missing.join(', ')}`;
    return {
      constraint: 'capabilities',
      reason,
      severity: 'impossible',
      excess: missing.length / capabilities.length,
    };
  };
}

/** The prompt and the answer together must fit the context window; a window that is not known is taken to be enough. */
export function mustHoldThePrompt({ promptTokens, outputTokens }: RequestShape): ArmRule {
  return ({ model }) => {
    const window = model.declared?.contextWindowTokens ?? Infinity;
    const answer = Math.min(outputTokens, model.declared?.maxOutputTokens ?? Infinity);
    const needed = (promptTokens ?? 0) + answer;
    if (needed <= window) return null;
    const reason = `its context window of ${window} tokens cannot hold about ${promptTokens} of the prompt and ${answer} of the answer`;
    return { constraint: 'contextWindow', reason, severity: 'impossible', excess: needed / window - 1 };
  };
}

export function mustNotCostMore(maxCostUsd: number, { promptTokens, outputTokens }: RequestShape): ArmRule {
  const tokens = { input: promptTokens ?? ASSUMED_PROMPT_TOKENS, output: outputTokens };
  return ({ model }) => {
    const cost = expectedCostUsd(model, tokens);
    if (cost === null) return unknown('maxCostUsd', 'what it costs', model.id, 'beyond');
    if (cost <= maxCostUsd) return null;
    const reason = `would cost about ${rounded(cost)} USD, more than maxCostUsd ${maxCostUsd}`;
    return { constraint: 'maxCostUsd', reason, severity: 'beyond', excess: cost / maxCostUsd - 1 };
  };
}

export function mustNotTakeLonger(maxLatencyMs: number): ArmRule {
  return ({ model }) => {
    const latency = expectedLatencyMs(model);
    if (latency === null) return unknown('maxLatencyMs', 'how long it takes', model.id, 'beyond');
    if (latency <= maxLatencyMs) return null;
    const reason = `takes about ${Math.round(latency)} ms, more than maxLatencyMs ${maxLatencyMs}`;
    return { constraint: 'maxLatencyMs', reason, severity: 'beyond', excess: latency / maxLatencyMs - 1 };
  };
}

export function mustBeAsGood(minQuality: number, task: string): ArmRule {
  return ({ model }) => {
    if (minQuality === 0) return null;
    const quality = expectedQuality(model, task);
    if (quality === null) return unknown('minQuality', `how good it is at ${task}`, model.id, 'beyond');
    if (quality >= minQuality) return null;
    const reason = `its quality for ${task} is about ${rounded(quality)}, below minQuality ${minQuality}`;
    return { constraint: 'minQuality', reason, severity: 'beyond', excess: 1 - quality / minQuality };
  };
}

/** A constraint that cannot be judged excludes, and says what would let it be judged. */
function unknown(
  constraint: string,
  fact: string,
  modelId: string,
  severity: Objection['severity'],
): Objection {
  const reason = `it is not known ${fact} (${constraint}): declare it with PUT /v1/models/${encodeURIComponent(modelId)}`;
  return { constraint, reason, severity, excess: 1 };
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
