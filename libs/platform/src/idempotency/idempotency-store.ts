/** One use of an Idempotency-Key. */
export interface IdempotentRequest {
  /** Who asks for what: the same key may be used for different things. */
  scope: string;
  key: string;
  bodyHash: string;
}

export type IdempotencyState =
  | { state: 'started' }
  | { state: 'answered'; status: number; response: unknown }
  | { state: 'inProgress' }
  | { state: 'reused' };

/** Remembers for 24 hours what was answered to requests with an Idempotency-Key. Doubles as its injection token. */
export abstract class IdempotencyStore {
  /** Claims the key for this request, or says why it cannot be claimed; of several at once exactly one gets `started`. */
  abstract begin(request: IdempotentRequest): Promise<IdempotencyState>;
  abstract complete(request: IdempotentRequest, status: number, response: unknown): Promise<void>;
  /** Gives the key back after a failure, so that the client can try again. */
  abstract abandon(request: IdempotentRequest): Promise<void>;
  /** Forgets what is older than 24 hours. */
  abstract purge(): Promise<number>;
}
