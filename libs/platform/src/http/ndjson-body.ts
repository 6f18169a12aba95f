/** The body of a newline-delimited JSON request: its non-empty lines, not parsed yet. */
export class NdjsonBody {
  constructor(readonly lines: string[]) {}
}

export const ndjsonContentTypes = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];

/** Splits at line feeds, with or without carriage returns, leaving out blank lines. */
export const splitNdjson = (text: string) =>
  new NdjsonBody(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
