/**
 * An array parameter in PostgreSQL's own text form, for values that need no quotes: small numbers and words of ours.
 * Anything that a client may have written goes through `textArray`.
 */
export function plainArray(values: readonly (number | string)[]): string {
  return `{${values.join()}}`;
}
