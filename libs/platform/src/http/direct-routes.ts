import type { Type } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { ApiKeys } from '../auth/api-keys.js';
import { scopeMetadata, type ScopeName } from '../auth/scope.decorator.js';
import { directMetadata, type DirectHandler, type DirectTarget } from './direct.decorator.js';

/** Where the application's providers are found. */
export interface Providers {
  get: <Provider>(type: Type<Provider>) => Provider;
}

/**
 * What Fastify calls for a route whose handler is marked `@Direct()`, else null.
 * @param handler the handler that Nest made, which carries the metadata of the controller's method
 */
export function directHandler(handler: object, providers: Providers): RouteHandlerMethod | null {
  const target = Reflect.getMetadata(directMetadata, handler) as DirectTarget | undefined;
  if (!target) return null;
  const controller = providers.get(target.controller) as Record<string, DirectHandler>;
  const answer = controller[target.method].bind(controller);
  const status = (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ?? 200;
  const scope = Reflect.getMetadata(scopeMetadata, handler) as ScopeName | undefined;
  return serve(answer, status, scope, providers.get(ApiKeys));
}

function serve(
  answer: DirectHandler,
  status: number,
  scope: ScopeName | undefined,
  keys: ApiKeys,
): RouteHandlerMethod {
  return (request: FastifyRequest, reply: FastifyReply) => {
    keys.authorise(request, scope);
    // Answering nothing here, rather than a promise, spares Fastify from following it.
    void Promise.resolve(answer(request)).then(
      (body) => reply.code(status).send(body),
      (error: unknown) => reply.send(error),
    );
  };
}
