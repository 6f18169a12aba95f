import type { Config } from '#platform';

/** Assumed where the configuration does not name the complexity. */
const USUAL_OUTPUT_TOKENS = 400;

/** Tokens that an answer of this complexity is expected to have. */
export function expectedOutputTokens(
  { expectedOutputTokens: byComplexity }: Pick<Config, 'expectedOutputTokens'>,
  complexity: string,
): number {
  return byComplexity[complexity] ?? byComplexity.moderate ?? USUAL_OUTPUT_TOKENS;
}
