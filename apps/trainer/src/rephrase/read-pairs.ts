import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A labelled pair: 1 when `b` asks the same again as `a`. */
export interface LabelledPair {
  a: string;
  b: string;
  label: 0 | 1;
  kind: string;
  source: string;
  lang: string;
  /** One conversation or question group; never divided between training and test. */
  group: string;
}

/** Reads JSON lines, gzipped when the name ends in `.gz`. */
export function readPairs(path: string): LabelledPair[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledPair);
}
