import type { FastifyRequest } from 'fastify';

/** The API key that a request carries, as `Authorization: Bearer KEY` or `X-API-Key: KEY`. */
export function secretOf({ headers }: FastifyRequest): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const key = headers['x-api-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}
