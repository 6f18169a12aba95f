import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '#platform';

/** Who asks, for the history of a change: the name of the API key, or `anonymous` while no keys are configured. */
export const Actor = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().apiKey?.name ?? 'anonymous',
);
