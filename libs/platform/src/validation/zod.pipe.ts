import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { invalidRequest, ProblemError } from '../errors/problem-error.js';
import { NdjsonBody } from '../http/ndjson-body.js';
import { schemaFaults } from './schema-faults.js';
import { textFaults } from './text-faults.js';

/**
 * Validates one argument of a handler: `@Body(new ZodPipe(schema))`, `@Query(...)`, `@Param(...)`.
 * Refuses with `request.invalid` and every fault at once.
 */
@Injectable()
export class ZodPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(value: unknown, { type }: ArgumentMetadata): z.output<Schema> {
    return type === 'body' ? bodyOf(this.schema, { body: value }) : validate(this.schema, value, type);
  }
}

/** The body of a request that takes JSON alone, parsed; throws like {@link validate}, or `request.unsupported_media_type`. */
export function bodyOf<Schema extends z.ZodType>(
  schema: Schema,
  { body }: { body: unknown },
): z.output<Schema> {
  if (body instanceof NdjsonBody)
    throw new ProblemError('request.unsupported_media_type', 'This route takes application/json.');
  return validate(schema, body);
}

/**
 * Parses `value` or throws `request.invalid` with all faults; the paths of a query or path parameter are its name.
 * @param where what the value is, for the message about a missing body
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where = 'body',
): z.output<Schema> {
  const unstorable = textFaults(value);
  if (unstorable.length > 0) throw invalidRequest(unstorable);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (value === undefined && where === 'body')
    throw invalidRequest([{ path: '', message: 'A JSON body is required' }]);
  throw invalidRequest(schemaFaults(parsed.error.issues));
}
