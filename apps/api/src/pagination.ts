import { z } from 'zod';
import { ProblemError } from '#platform';

export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});

/** A list answer: the items and where the next page starts, null at the end. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Cuts a page out of one more row than was asked for; the cursor is where the page ends. */
export function toPage<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const items = rows.slice(0, limit);
  const nextCursor = rows.length > limit ? encodeCursor(cursorOf(items[items.length - 1])) : null;
  return { items, nextCursor };
}

/** What a cursor stands for. Throws `request.invalid` when it is not one of ours. */
export function decodeCursor(
  cursor: string | undefined,
  isValid: (value: string) => boolean,
): string | undefined {
  if (cursor === undefined) return undefined;
  const value = Buffer.from(cursor, 'base64url').toString('utf8');
  if (isValid(value) && encodeCursor(value) === cursor) return value;
  throw new ProblemError('request.invalid', 'The cursor is not one that a list answered.', {
    errors: [{ path: 'cursor', message: 'take it from the nextCursor of the page before' }],
  });
}

function encodeCursor(value: string): string {
  return Buffer.from(value, 'utf8').toString('base64url');
}
