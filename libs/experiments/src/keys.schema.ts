import { z } from 'zod';

/** A key that the user chooses: 1-64 characters of `a-z 0-9 . _ - /`, starting with a letter or digit. */
export const keySchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._/-]{0,63}$/,
    'must be 1-64 characters of a-z 0-9 . _ - /, starting with a letter or digit',
  );

/** A model id: like a key, and `A-Z` and `:` as well. */
export const modelIdSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}$/,
    'must be 1-64 characters of A-Z a-z 0-9 . _ - / :, starting with a letter or digit',
  );

/** A metric's name: starts with a letter, then letters, digits and `_`, at most 64. */
export const metricNameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]{0,63}$/, 'must start with a-z and hold at most 64 letters, digits or _');

/** A value on one of the two segment axes, for example `complex` or `code`. */
export const segmentValueSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,31}$/,
    'must be 1-32 characters of a-z 0-9 . _ -, starting with a letter or digit',
  );

const shareSchema = z.number().min(0).max(1);
export { shareSchema };

/**
 * Free-form settings that Pointsman stores and returns but never reads; bounded so that no row can be a blob. The values
 * come out of JSON, so they need no check of their own, and a recursive one would make every parse keep a book of cycles.
 */
export const freeFormSchema = z
  .record(z.string().max(128), z.unknown())
  .refine((value) => JSON.stringify(value).length <= 16_384, 'must be at most 16384 characters as JSON');
