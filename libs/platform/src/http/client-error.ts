import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '../clock/ids.js';
import { problemContentType, problemDocument } from '../errors/problem-document.js';
import { ProblemError } from '../errors/problem-error.js';

/** Answers what was not even HTTP, or not HTTP that we accept, with a problem document, and hangs up. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(error.code);
  const body = JSON.stringify(problemDocument(problem, newId()));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${problemContentType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function problemOf(code: string | undefined): ProblemError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new ProblemError('request.headers_too_large', 'The headers are larger than the server accepts.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new ProblemError('request.timeout', 'The request did not arrive in time.');
  return new ProblemError('request.malformed', 'This is not a well-formed HTTP request.');
}
