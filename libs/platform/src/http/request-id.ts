import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const acceptable = /^[A-Za-z0-9._:/+=@-]{1,128}$/;

/** Tells the requests of this process from those of all others. */
const prefix = `${randomBytes(9).toString('base64url')}.`;
let count = 0;

/** The client's X-Request-Id if it is harmless, else a new one: a random name of the process and a running number. */
export function requestId({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && acceptable.test(given)) return given;
  count++;
  return prefix + count;
}
