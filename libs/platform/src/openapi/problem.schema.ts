import { z } from 'zod';
import { problemCatalogue } from '../errors/problem-catalogue.js';

/** The error document as the API description shows it. */
export const problemSchema = z.looseObject({
  type: z.string().describe('A URI that identifies the kind of problem'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('A sentence about this occurrence'),
  code: z.enum(Object.keys(problemCatalogue)).describe('Stable, for programs'),
  requestId: z.string(),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('All faults of the request'),
});
