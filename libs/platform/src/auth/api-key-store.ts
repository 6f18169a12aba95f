import type { ScopeName } from './scope.decorator.js';

/** An API key as it is kept: the secret itself is shown once and then known only by its hash. */
export interface ApiKey {
  id: string;
  name: string;
  /** Hex SHA-256 of the secret. */
  hash: string;
  scopes: ScopeName[];
}

export interface ListedApiKey extends Omit<ApiKey, 'hash'> {
  createdAt: Date;
  revokedAt: Date | null;
}

/** Where API keys are kept. Doubles as its injection token. */
export abstract class ApiKeyStore {
  /** The keys that are valid now. */
  abstract active(): Promise<ApiKey[]>;
  abstract list(): Promise<ListedApiKey[]>;
  abstract create(key: ApiKey): Promise<void>;
  /** @returns whether a valid key of this id existed */
  abstract revoke(id: string): Promise<boolean>;
}
