/**
 * An array parameter in PostgreSQL's own text form, for texts of any content. The driver would quote them the same way,
 * at several times the price.
 */
export function textArray(values: readonly (string | null)[]): string {
  let text = '{';
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (index > 0) text += ',';
    text += value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`;
  }
  return text + '}';
}
