import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemContentType, problemDocument } from '../errors/problem-document.js';
import type { ProblemError } from '../errors/problem-error.js';
import { toProblem } from '../errors/to-problem.js';
import type { Logger } from '../logger/logger.js';

/** Answers a request with the problem that an error amounts to, and logs it when it is ours. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): void {
  const problem = toProblem(error);
  if (problem.status >= 500) logFailure(problem, request, logger);
  if (reply.sent) return;
  void reply
    .code(problem.status)
    .headers(headersOf(problem))
    .send(JSON.stringify(problemDocument(problem, String(request.id))));
}

function headersOf({ code, extra }: ProblemError): Record<string, string> {
  return {
    'content-type': problemContentType,
    ...(code.startsWith('auth.') && code !== 'auth.insufficient_scope'
      ? { 'www-authenticate': 'Bearer' }
      : {}),
    ...(extra.retryAfterSeconds === undefined
      ? {}
      : { 'retry-after': String(Math.ceil(extra.retryAfterSeconds)) }),
    ...extra.headers,
  };
}

const logFailure = (problem: ProblemError, request: FastifyRequest, logger: Logger) =>
  logger.error('request failed', {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions?.url,
    code: problem.code,
    err: problem.extra.cause ?? problem,
  });
