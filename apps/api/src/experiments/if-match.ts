import { ProblemError } from '#platform';

/** The revision in an `If-Match: "3"` header; undefined without the header or for `*`. Throws `request.invalid`. */
export function revisionOfIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (match) return Number(match[1]);
  throw new ProblemError('request.invalid', 'The If-Match header is not a revision.', {
    errors: [{ path: 'If-Match', message: 'must be the revision in quotes, for example "3"' }],
  });
}
