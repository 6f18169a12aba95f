/** The bare limit: Fastify answers a POST with what it was sent. */
import { fastify } from 'fastify';

const server = fastify();
server.post('/', async (request) => request.body);
server.get('/health', async () => ({ ok: true }));
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.once('SIGTERM', () => void server.close());
