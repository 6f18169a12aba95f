import { problemCatalogue, type ProblemCode } from './problem-catalogue.js';

/** One fault of a request: a dotted path into it (`arms.0.key`) and a sentence. */
export interface FieldFault {
  path: string;
  message: string;
}

export interface ProblemExtra {
  /** All faults of the request, for `request.invalid`. */
  errors?: FieldFault[];
  /** Sent as the Retry-After header. */
  retryAfterSeconds?: number;
  /** Further response headers. */
  headers?: Record<string, string>;
  /** Further members of the problem document. */
  members?: Record<string, unknown>;
  /** The inner explanation; logged, never sent. */
  cause?: unknown;
}

/** An error meant for the client: a code of the catalogue and one public sentence about this occurrence. */
export class ProblemError extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extra: ProblemExtra = {},
  ) {
    super(detail, { cause: extra.cause });
    this.name = 'ProblemError';
    this.status = problemCatalogue[code].status;
  }
}

/** A `request.invalid` problem with every fault listed. */
export const invalidRequest = (errors: FieldFault[]) =>
  new ProblemError('request.invalid', describeFaults(errors), { errors });

const describeFaults = (errors: FieldFault[]) =>
  errors.length === 1 ? `${errors[0].path || 'request'}: ${errors[0].message}` : `${errors.length} faults`;
