import { SetMetadata, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const directMetadata = 'pointsman:direct';

/** Where a direct handler is found: a method of a controller. */
export interface DirectTarget {
  controller: Type;
  method: string;
}

/** Answers the body of a success from the request alone. */
export type DirectHandler = (request: FastifyRequest) => unknown;

/**
 * Fastify calls this handler itself, with the request as its only argument: keys and scopes are checked as on every
 * route, but Nest's pipes, interceptors and filters, which cost a hot route a tenth of its time, are not run. The
 * handler validates its body itself ({@link bodyOf}); what it throws becomes a problem document as everywhere.
 */
export function Direct() {
  return <Handler extends DirectHandler>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    const direct: DirectTarget = { controller: target.constructor as Type, method };
    SetMetadata(directMetadata, direct)(target, method, descriptor);
  };
}
