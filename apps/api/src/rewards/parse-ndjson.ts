import { ProblemError } from '#platform';
import { REWARDS_PER_REQUEST_MAX } from '#rewards';

/** The lines of a newline-delimited JSON body; a line that is not JSON stays text and is refused as an item. */
export function parseNdjson(body: string): unknown[] {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > REWARDS_PER_REQUEST_MAX)
    throw new ProblemError('request.invalid', `Send 1 to ${REWARDS_PER_REQUEST_MAX} lines in one request.`, {
      errors: [{ path: '', message: `has ${lines.length} lines` }],
    });
  return lines.map(parseLine);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
