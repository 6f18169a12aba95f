import { problemCatalogue, type ProblemCode } from './problem-catalogue.js';
import type { FieldFault, ProblemError } from './problem-error.js';

/** The body of every error answer, `application/problem+json` (RFC 9457). */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  requestId: string;
  errors?: FieldFault[];
  [member: string]: unknown;
}

export const problemContentType = 'application/problem+json; charset=utf-8';

/** The URI that identifies a kind of problem. */
export const problemType = (code: ProblemCode) => `urn:pointsman:problem:${code}`;

export function problemDocument(error: ProblemError, requestId: string): ProblemDocument {
  const { status, title } = problemCatalogue[error.code];
  return {
    type: problemType(error.code),
    title,
    status,
    detail: error.detail,
    code: error.code,
    requestId,
    ...(error.extra.errors && { errors: error.extra.errors }),
    ...error.extra.members,
  };
}
