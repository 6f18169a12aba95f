import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import { CONFIG, type Config } from '#platform';
import { readOrCreateSecretSql } from '../sql/read-or-create-secret.sql.js';

const NAME = 'rephrase';
const SECRET_BYTES = 32;

/**
 * What salts everything that is kept of prompts: random bytes that the first replica puts into the database and all
 * share, mixed with REPHRASE_SECRET, which is not in the database.
 */
@Injectable()
export class InstallationSecret {
  private known: Promise<Buffer> | null = null;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'rephraseSecret'>,
  ) {}

  /** Read once; after a failure the next call tries again. */
  read(): Promise<Buffer> {
    this.known ??= this.load().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async load(): Promise<Buffer> {
    const params = [NAME, randomBytes(SECRET_BYTES)];
    const [created] = await this.database.rows<{ secret: Buffer }>(readOrCreateSecretSql, params);
    const { secret } =
      created ?? (await this.database.rows<{ secret: Buffer }>(readOrCreateSecretSql, params))[0];
    return createHmac('sha256', secret)
      .update(this.config.rephraseSecret ?? '')
      .digest();
  }
}
