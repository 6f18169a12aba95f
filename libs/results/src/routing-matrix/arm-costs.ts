import { ASSUMED_PROMPT_TOKENS, expectedCostUsd, type ModelRegistry } from '#arms';
import type { Arm } from '#experiments';

/** Tokens of a usual answer, to compare what arms cost. */
const USUAL_OUTPUT_TOKENS = 400;

/** What a usual request costs each arm in US dollars, null where prices are not known; aligned with `arms`. */
export function armCosts(
  arms: readonly Pick<Arm, 'model'>[],
  registry: Pick<ModelRegistry, 'find'>,
): (number | null)[] {
  const tokens = { input: ASSUMED_PROMPT_TOKENS, output: USUAL_OUTPUT_TOKENS };
  return arms.map(({ model }) => expectedCostUsd(registry.find(model), tokens));
}
