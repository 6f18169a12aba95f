import type { FastifyInstance, RouteOptions } from 'fastify';

type Hook = [name: 'onRequest' | 'onResponse', run: never];

/**
 * The hooks that Nest's adapter puts on every request of the server while it is made: seven, for features that we do not
 * use, and with them two listeners on every response. Here they are kept for the routes that Nest serves.
 */
export class PipelineHooks {
  private readonly hooks: Hook[] = [];
  private readonly without = new Set<unknown>();

  /** From now on `addHook` keeps the hook here, until `release` is called. */
  collectFrom(server: FastifyInstance): { release: () => void } {
    const { addHook } = server;
    server.addHook = ((...hook: Hook) => {
      this.hooks.push(hook);
      return server;
    }) as never;
    return {
      release: () => {
        server.addHook = addHook;
        server.addHook('onRoute', (route) => this.putOn(route));
      },
    };
  }

  /** The route with this handler is served without them. */
  spare(handler: unknown): void {
    this.without.add(handler);
  }

  private putOn(route: RouteOptions): void {
    if (this.without.has(route.handler)) return;
    for (const [name, run] of this.hooks) route[name] = [...[route[name] ?? []].flat(), run];
  }
}
