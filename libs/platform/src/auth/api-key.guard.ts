import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiKeys, type AuthenticatedRequest } from './api-keys.js';
import { scopeMetadata, type ScopeName } from './scope.decorator.js';

/** Lets a request through when its key has the handler's scope. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly scopes = new Map<unknown, ScopeName | undefined>();

  constructor(
    private readonly keys: ApiKeys,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    this.keys.authorise(context.switchToHttp().getRequest<AuthenticatedRequest>(), this.scopeOf(context));
    return true;
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
