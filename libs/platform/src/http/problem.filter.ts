import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem-error.js';
import type { Logger } from '../logger/logger.js';
import type { RouteTable } from './route-table.js';
import { sendProblem } from './send-problem.js';

/** Every error that leaves a handler, guard, pipe or interceptor becomes a problem document here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(
      error instanceof NotFoundException ? this.noRoute(request) : error,
      request,
      reply,
      this.logger,
    );
  }

  private noRoute({ method, url }: FastifyRequest): ProblemError {
    const path = url.split('?', 1)[0];
    const allowed = this.routes.methodsOf(path);
    if (allowed.length === 0)
      return new ProblemError('route.not_found', `There is nothing at ${method} ${path}.`);
    const allow = allowed.join(', ');
    return new ProblemError('route.method_not_allowed', `${path} takes ${allow}.`, { headers: { allow } });
  }
}
