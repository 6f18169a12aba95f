import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem-error.js';
import type { ApiKey } from './api-key-store.js';
import { ApiKeys } from './api-keys.js';
import { secretOf } from './secret-of.js';
import { scopeMetadata, type ScopeName } from './scope.decorator.js';

/** A request after the guard: `apiKey` says who asks, and is undefined while no keys are configured. */
export type AuthenticatedRequest = FastifyRequest & { apiKey?: Pick<ApiKey, 'id' | 'name'> };

/** Lets a request through when its key has the handler's scope. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly scopes = new Map<unknown, ScopeName | undefined>();

  constructor(
    private readonly keys: ApiKeys,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const scope = this.scopeOf(context);
    if (scope === undefined || !this.keys.anyConfigured) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.apiKey = this.authorise(secretOf(request), scope);
    return true;
  }

  private authorise(secret: string | undefined, scope: ScopeName): ApiKey {
    if (secret === undefined)
      throw new ProblemError(
        'auth.missing_key',
        'Send an API key as "Authorization: Bearer KEY" or "X-API-Key: KEY".',
      );
    const key = this.keys.find(secret);
    if (!key) throw new ProblemError('auth.unknown_key', 'This API key does not exist or was revoked.');
    if (!key.scopes.includes(scope) && !key.scopes.includes('admin'))
      throw new ProblemError('auth.insufficient_scope', `This API key does not have the scope "${scope}".`);
    return key;
  }

  private scopeOf(context: ExecutionContext): ScopeName | undefined {
    const handler = context.getHandler();
    if (!this.scopes.has(handler))
      this.scopes.set(
        handler,
        this.reflector.getAllAndOverride(scopeMetadata, [handler, context.getClass()]),
      );
    return this.scopes.get(handler);
  }
}
