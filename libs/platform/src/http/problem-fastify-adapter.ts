import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../config/load-config.js';
import type { Logger } from '../logger/logger.js';
import { answerClientError } from './client-error.js';
import { directHandler, type Providers } from './direct-routes.js';
import { ndjsonContentTypes, splitNdjson } from './ndjson-body.js';
import { PipelineHooks } from './pipeline-hooks.js';
import { requestId } from './request-id.js';
import { RouteTable } from './route-table.js';
import { sendProblem } from './send-problem.js';

/** Fastify set up for us: errors of its own (body, URL, headers) become problem documents like all others. */
export class ProblemFastifyAdapter extends FastifyAdapter {
  readonly routes = new RouteTable();
  /** Where direct routes find their controllers; set once the application is made, before its routes are. */
  application: Providers | null = null;
  private readonly pipeline: PipelineHooks;

  constructor(
    config: Pick<Config, 'bodyLimitBytes'>,
    private readonly log: Logger,
  ) {
    const server = serverWith(config, log);
    const pipeline = new PipelineHooks();
    const { release } = pipeline.collectFrom(server);
    super(server);
    release();
    this.pipeline = pipeline;
    this.acceptOnlyOurContentTypes();
    this.getInstance().addHook('onRoute', ({ url, method }) => this.routes.add(url, method));
  }

  /** Nest would bring its own handler, which forgets what kind of error it was. */
  override setErrorHandler(_handler: Parameters<FastifyAdapter['setErrorHandler']>[0]) {
    return this.getInstance().setErrorHandler((error, request, reply) =>
      sendProblem(error, request, reply, this.log),
    ) as ReturnType<FastifyAdapter['setErrorHandler']>;
  }

  /** Nest would bring the engine for Express's middleware, a hook on every request; we have none. */
  override init(): Promise<void> {
    return Promise.resolve();
  }

  /** Called by Nest for every handler of a POST. */
  override post(...route: unknown[]) {
    const [path, handler] = route as [string, object];
    const direct = this.application && directHandler(handler, this.application);
    if (direct) this.pipeline.spare(direct);
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

function serverWith({ bodyLimitBytes }: Pick<Config, 'bodyLimitBytes'>, log: Logger) {
  return fastify({
    bodyLimit: bodyLimitBytes,
    genReqId: requestId,
    routerOptions: { maxParamLength: 1024 },
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) =>
      sendProblem(error, request as FastifyRequest, reply as FastifyReply, log),
    clientErrorHandler: answerClientError,
  });
}
