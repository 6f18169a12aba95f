import { invalidRequest } from '#platform';
import { REWARDS_PER_REQUEST_MAX } from '#rewards';

/** The lines of a newline-delimited JSON body; a line that is not JSON stays text and is refused as an item. */
export function parseLines(lines: readonly string[]): unknown[] {
  if (lines.length === 0 || lines.length > REWARDS_PER_REQUEST_MAX)
    throw invalidRequest([
      { path: '', message: `must have 1 to ${REWARDS_PER_REQUEST_MAX} lines, has ${lines.length}` },
    ]);
  return lines.map(parseLine);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
