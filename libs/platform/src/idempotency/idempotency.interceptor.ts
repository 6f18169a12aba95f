import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { catchError, from, mergeMap, type Observable, of } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/api-key.guard.js';
import { invalidRequest, ProblemError } from '../errors/problem-error.js';
import { IdempotencyStore, type IdempotentRequest } from './idempotency-store.js';

const acceptable = /^[\x21-\x7e]{1,255}$/;

/** Makes a POST that carries an Idempotency-Key happen once; without the header it costs nothing. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Observable<unknown> | Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    return this.once(describe(request, key), context.switchToHttp().getResponse<FastifyReply>(), next);
  }

  private async once(request: IdempotentRequest, reply: FastifyReply, next: CallHandler) {
    const found = await this.store.begin(request);
    if (found.state === 'started') return this.run(request, reply, next);
    if (found.state === 'answered') {
      void reply.status(found.status).header('idempotency-replayed', 'true');
      return of(found.response);
    }
    throw found.state === 'reused' ? keyReused() : inProgress();
  }

  private run(request: IdempotentRequest, reply: FastifyReply, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      mergeMap(async (response: unknown) => {
        await this.store.complete(request, reply.statusCode, response);
        return response;
      }),
      catchError((error: unknown) =>
        from(
          this.store.abandon(request).then(
            () => Promise.reject(error),
            () => Promise.reject(error),
          ),
        ),
      ),
    );
  }
}

function describe(request: AuthenticatedRequest, key: string | string[]): IdempotentRequest {
  if (typeof key !== 'string' || !acceptable.test(key))
    throw invalidRequest([{ path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }]);
  const scope = `${request.apiKey?.id ?? 'open'} ${request.method} ${request.url}`;
  return {
    scope,
    key,
    bodyHash: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex'),
  };
}

const keyReused = () =>
  new ProblemError('idempotency.key_reused', 'This Idempotency-Key was sent before with another body.');

const inProgress = () =>
  new ProblemError(
    'idempotency.in_progress',
    'The first request with this Idempotency-Key has not been answered yet.',
    {
      retryAfterSeconds: 1,
    },
  );
