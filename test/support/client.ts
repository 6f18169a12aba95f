import { setTimeout as delay } from 'node:timers/promises';

/** A small JSON client of one service. */
export class Client {
  constructor(readonly base: string) {}

  /** Sends, and answers whatever came back; what is not JSON as text. */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ response: Response; status: number; json: any }> {
    const isText = typeof body === 'string';
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined || isText ? (body as string | undefined) : JSON.stringify(body),
    });
    const text = await response.clone().text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { response, status: response.status, json: isJson ? JSON.parse(text) : text };
  }

  /** Sends and answers JSON; throws on anything but 2xx. */
  async send<Answer = any>(...request: Parameters<Client['ask']>): Promise<Answer> {
    const { response, status, json } = await this.ask(...request);
    if (!response.ok) throw new Error(`${request.slice(0, 2).join(' ')}: ${status} ${await response.text()}`);
    return json as Answer;
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
