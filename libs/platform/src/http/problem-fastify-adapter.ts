import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Config } from '../config/load-config.js';
import type { Logger } from '../logger/logger.js';
import { answerClientError } from './client-error.js';
import { directRoute, type Providers } from './direct-routes.js';
import { ndjsonContentTypes, splitNdjson } from './ndjson-body.js';
import { requestId } from './request-id.js';
import { RouteTable } from './route-table.js';
import { sendProblem } from './send-problem.js';

/** Fastify set up for us: errors of its own (body, URL, headers) become problem documents like all others. */
export class ProblemFastifyAdapter extends FastifyAdapter {
  readonly routes = new RouteTable();
  /** Where direct routes find their controllers; set once the application is made, before its routes are. */
  application: Providers | null = null;

  constructor(
    config: Pick<Config, 'bodyLimitBytes'>,
    private readonly log: Logger,
  ) {
    super({
      bodyLimit: config.bodyLimitBytes,
      genReqId: requestId,
      routerOptions: { maxParamLength: 1024 },
      return503OnClosing: false,
      frameworkErrors: (error, request, reply) =>
        sendProblem(error, request as FastifyRequest, reply as FastifyReply, log),
      clientErrorHandler: answerClientError,
    } satisfies FastifyServerOptions);
    this.acceptOnlyOurContentTypes();
    this.getInstance().addHook('onRoute', ({ url, method }) => this.routes.add(url, method));
  }

  /** Nest would bring its own handler, which forgets what kind of error it was. */
  override setErrorHandler(_handler: Parameters<FastifyAdapter['setErrorHandler']>[0]) {
    return this.getInstance().setErrorHandler((error, request, reply) =>
      sendProblem(error, request, reply, this.log),
    ) as ReturnType<FastifyAdapter['setErrorHandler']>;
  }

  /** Called by Nest for every handler of a POST. */
  override post(...route: unknown[]) {
    const [path, handler] = route;
    const direct = this.application && directRoute(handler as object, this.application);
    return super.post(path, direct ?? handler);
  }

  private acceptOnlyOurContentTypes(): void {
    const fastify = this.getInstance();
    fastify.removeContentTypeParser('text/plain');
    fastify.addContentTypeParser(ndjsonContentTypes, { parseAs: 'string' }, (_request, body, done) =>
      done(null, splitNdjson(body as string)),
    );
  }
}
