import {
  constraintRules,
  expectedCostUsd,
  judgeArms,
  leastViolating,
  type ArmRule,
  type Candidate,
  type Constraints,
  type Exclusion,
  type KnownModel,
  type RequestShape,
  type RequestTokens,
} from '#arms';

export interface Choice {
  chosen: KnownModel;
  /** Models that met everything. */
  feasible: number;
  considered: number;
  /** Set when none did and the least violating was taken. */
  violates: Exclusion | null;
}

/** The cheapest model that meets everything asked; of two that cost the same, the first by id. */
export function cheapestModel(
  models: readonly KnownModel[],
  constraints: Constraints,
  request: RequestShape & { promptTokens: number },
  relax: boolean,
): Choice | { excluded: Exclusion[] } {
  const tokens = { input: request.promptTokens, output: request.outputTokens };
  const rules = [...constraintRules(constraints, request), mustHaveAPrice(tokens)];
  const { feasible, excluded } = judgeArms(models.map(candidateOfModel), rules);
  const relaxed = feasible.length === 0 && relax ? leastViolating(excluded) : [];
  const eligible = feasible.length > 0 ? feasible : relaxed.map(({ position }) => position);
  if (eligible.length === 0) return { excluded };
  const chosen = cheapestOf(eligible, models, tokens);
  return {
    chosen: models[chosen],
    feasible: feasible.length,
    considered: models.length,
    violates: relaxed.find(({ position }) => position === chosen) ?? null,
  };
}

/** A deprecated model still serves those who name it, and is not recommended to anyone else. */
function candidateOfModel(model: KnownModel, position: number): Candidate {
  const enabled = model.declared?.status === 'active';
  return { key: model.id, position, enabled, strong: false, model };
}

/** The cheapest can be told only among models with a price. */
function mustHaveAPrice(tokens: RequestTokens): ArmRule {
  return ({ model }) =>
    expectedCostUsd(model, tokens) === null
      ? { constraint: 'price', reason: 'has no price in the registry', severity: 'beyond', excess: 1 }
      : null;
}

function cheapestOf(
  eligible: readonly number[],
  models: readonly KnownModel[],
  tokens: RequestTokens,
): number {
  const costOf = (position: number) => expectedCostUsd(models[position], tokens) ?? Infinity;
  return eligible.reduce((best, position) => (costOf(position) < costOf(best) ? position : best));
}
