import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { schemaFaults } from '../validation/schema-faults.js';
import type { ProblemCode } from './problem-catalogue.js';
import { invalidRequest, ProblemError } from './problem-error.js';

/** Turns whatever was thrown into a problem; what nobody expected becomes `internal`, with the cause kept for the log. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof z.ZodError) return invalidRequest(schemaFaults(error.issues));
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message, error);
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && databaseIsAway(code)) return unavailable(error);
  if (isConnectionFailure(error)) return unavailable(error);
  if (typeof statusCode === 'number') return fromStatus(statusCode, (error as Error).message, error);
  return internal(error);
}

function fromStatus(status: number, message: string, cause: unknown): ProblemError {
  if (status >= 500 && status !== 503) return internal(cause);
  const code =
    codeOfCause(cause) ?? codeByStatus[status] ?? (status < 500 ? 'request.malformed' : 'internal');
  return new ProblemError(code, message, { cause });
}

const codeByStatus: Record<number, ProblemCode> = {
  400: 'request.malformed',
  401: 'auth.missing_key',
  403: 'auth.insufficient_scope',
  404: 'route.not_found',
  405: 'route.method_not_allowed',
  408: 'request.timeout',
  413: 'request.too_large',
  415: 'request.unsupported_media_type',
  422: 'request.invalid',
  429: 'rate_limited',
  431: 'request.headers_too_large',
  503: 'service.unavailable',
};

function codeOfCause(cause: unknown): ProblemCode | undefined {
  const { code } = cause as { code?: string };
  if (cause instanceof SyntaxError || code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return 'request.malformed_json';
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return 'request.malformed_json';
  return undefined;
}

/** PostgreSQL's classes for connection failure, lack of resources and operator intervention, and Node's for sockets. */
const databaseIsAway = (code: string) =>
  /^(08|53|57P)/.test(code) ||
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code);

const isConnectionFailure = (error: unknown) =>
  error instanceof Error &&
  /Connection terminated|timeout exceeded when trying to connect/.test(error.message);

const unavailable = (cause: unknown) =>
  new ProblemError('service.unavailable', 'The database cannot be reached at the moment.', {
    cause,
    retryAfterSeconds: 1,
  });

const internal = (cause: unknown) =>
  new ProblemError('internal', 'Something went wrong on our side. The request id identifies it in the log.', {
    cause,
  });
