import { z } from 'zod';
import type { Experiment } from '#experiments';
import { ProblemError } from '#platform';
import type { ResultsFilter } from './result-facts.js';

const timeSchema = z.iso.datetime({ offset: true });

/** Which part of the history is asked for. */
export const resultsQuerySchema = z.strictObject({
  segment: z.string().max(80).optional().describe('Only this segment, as complexity:task'),
  from: timeSchema.optional().describe('Only decisions from this time on, rounded down to the hour'),
  to: timeSchema.optional().describe('Only decisions before this time, rounded up to the hour'),
  revision: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'must be the number of a revision')
    .optional()
    .describe('Only decisions made under this revision of the experiment'),
});

export type ResultsQuery = z.output<typeof resultsQuerySchema>;

const HOUR_MS = 3_600_000;

/** Throws `request.invalid` for a segment that the experiment does not have, or an empty range of time. */
export function toFilter(experiment: Experiment, query: ResultsQuery): ResultsFilter {
  if (query.segment !== undefined) assertKnownSegment(experiment.segments, query.segment);
  const hour = (text: string | undefined, round: (value: number) => number) =>
    text === undefined ? null : new Date(round(Date.parse(text) / HOUR_MS) * HOUR_MS);
  const from = hour(query.from, Math.floor);
  const to = hour(query.to, Math.ceil);
  if (from !== null && to !== null && from >= to)
    throw new ProblemError('request.invalid', 'The range of time is empty.', {
      errors: [{ path: 'to', message: 'must be after from' }],
    });
  return {
    segment: query.segment ?? null,
    from,
    to,
    revision: query.revision === undefined ? null : Number(query.revision),
  };
}

function assertKnownSegment(segments: Experiment['segments'], name: string): void {
  const [complexity, task, ...rest] = name.split(':');
  if (rest.length === 0 && segments.complexity.includes(complexity) && segments.task.includes(task)) return;
  throw new ProblemError('request.invalid', 'The segment is not one of this experiment.', {
    errors: [{ path: 'segment', message: 'must be complexity:task, both from the experiment' }],
  });
}
