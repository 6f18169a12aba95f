import { execute } from './global-setup.js';

/** Drops the template and ends the PostgreSQL that this run has started. */
export default async function tearDown() {
  const server = globalThis.pointsmanTestServer;
  if (!server) return;
  globalThis.pointsmanTestServer = undefined;
  await execute(server.url, `DROP DATABASE IF EXISTS ${server.template} WITH (FORCE)`);
  await server.stop();
}
