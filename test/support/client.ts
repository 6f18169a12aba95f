import { setTimeout as delay } from 'node:timers/promises';

/** A small JSON client of one service. */
export class Client {
  constructor(readonly base: string) {}

  /** Sends and answers JSON; throws on anything but 2xx. */
  async send<Answer = any>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isText = typeof body === 'string';
    const answer = await fetch(`${this.base}${path}`, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined || isText ? (body as string | undefined) : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Answer;
  }

  post<Answer = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send<Answer>('POST', path, body, headers);
  }

  get<Answer = any>(path: string): Promise<Answer> {
    return this.send<Answer>('GET', path);
  }

  /** Asks again until `done`; throws with the last answer when that takes longer than `timeoutMs`. */
  async until<Answer = any>(
    path: string,
    done: (answer: Answer) => boolean,
    timeoutMs = 20_000,
  ): Promise<Answer> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const answer = await this.get<Answer>(path);
      if (done(answer)) return answer;
      if (Date.now() > deadline)
        throw new Error(`${path} never became as expected: ${JSON.stringify(answer)}`);
      await delay(25);
    }
  }
}
