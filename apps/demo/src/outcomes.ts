import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What one model did with one request. */
export interface Outcome {
  /** Graded quality, 0..1. */
  quality: number;
  /** What the call was charged, in US dollars. */
  costUsd: number;
}

/** One request of the sample and, for every model, what it would have earned. */
export interface RecordedRequest {
  id: string;
  source: string;
  task: string;
  complexity: string;
  prompt: string;
  outcomes: Record<string, Outcome>;
}

/** Reads gzipped JSON lines. Throws when the file is missing or one of its requests lacks an outcome that others have. */
export function readOutcomes(path: string): RecordedRequest[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
  const requests = lines.map((line) => JSON.parse(line) as RecordedRequest);
  const arms = Object.keys(requests[0].outcomes);
  const gap = requests.find(({ outcomes }) => arms.some((arm) => outcomes[arm] === undefined));
  if (gap) throw new Error(`${path}: request ${gap.id} has no outcome for every arm`);
  return requests;
}
