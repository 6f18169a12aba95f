import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Config } from '../config/load-config.js';
import type { Logger } from '../logger/logger.js';
import { answerClientError } from './client-error.js';
import { ndjsonContentTypes, splitNdjson } from './ndjson-body.js';
import { requestId } from './request-id.js';
import { RouteTable } from './route-table.js';
import { sendProblem } from './send-problem.js';

/** Fastify set up for us: errors of its own (body, URL, headers) become problem documents like all others. */
export class ProblemFastifyAdapter extends FastifyAdapter {
  readonly routes = new RouteTable();

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

  private acceptOnlyOurContentTypes(): void {
    const fastify = this.getInstance();
    fastify.removeContentTypeParser('text/plain');
    fastify.addContentTypeParser(ndjsonContentTypes, { parseAs: 'string' }, (_request, body, done) =>
      done(null, splitNdjson(body as string)),
    );
  }
}
