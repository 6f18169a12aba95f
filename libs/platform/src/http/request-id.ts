import type { IncomingHttpHeaders } from 'node:http';
import { newId } from '../clock/ids.js';

const acceptable = /^[A-Za-z0-9._:/+=@-]{1,128}$/;

/** The client's X-Request-Id if it is harmless, else a new one. */
export function requestId({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && acceptable.test(given) ? given : newId();
}
