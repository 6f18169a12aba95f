import pg from 'pg';
import { sqlTypes } from './sql-types.js';

/** SQL text, or a hot statement with a name under which each connection prepares it once. */
export type Sql = string | { name: string; text: string };

/** Anything that runs statements: the pool, or one transaction on it. */
export interface Queryable {
  query<Row extends object = Record<string, unknown>>(
    sql: Sql,
    params?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number }>;

  /** The rows alone. */
  rows<Row extends object = Record<string, unknown>>(sql: Sql, params?: readonly unknown[]): Promise<Row[]>;
}

export interface TransactionOptions {
  /** READ COMMITTED unless told. */
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  readOnly?: boolean;
}

export interface DatabaseOptions {
  connectionString: string;
  poolSize?: number;
  /** Shown by PostgreSQL in pg_stat_activity. */
  applicationName?: string;
  connectionTimeoutMs?: number;
  /** Told about connections that break while idle; the pool replaces them by itself. */
  onIdleError?: (error: Error) => void;
}

/** PostgreSQL behind one pool of connections. Doubles as its own injection token. */
export class Database implements Queryable {
  readonly pool: pg.Pool;
  private closing: Promise<void> | undefined;

  constructor(options: DatabaseOptions) {
    this.pool = new pg.Pool({
      connectionString: options.connectionString,
      max: options.poolSize ?? 10,
      application_name: options.applicationName ?? 'pointsman',
      connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
      keepAlive: true,
      types: sqlTypes,
    });
    this.pool.on('error', (error) => {
      if (!this.closing) options.onIdleError?.(error);
    });
  }

  /** Runs one statement on any free connection. Parameters are `$1`, `$2`, ... */
  query<Row extends object>(sql: Sql, params: readonly unknown[] = []) {
    return run<Row>(this.pool, sql, params);
  }

  /** Runs one statement and answers its rows. */
  async rows<Row extends object>(sql: Sql, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.query<Row>(sql, params)).rows;
  }

  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  async transaction<Result>(
    work: (transaction: Queryable) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(beginStatement(options));
      const result = await work(queryableOn(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      broken = await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Ends all connections after the statements in flight; safe to call again. */
  close(): Promise<void> {
    this.closing ??= this.pool.end();
    return this.closing;
  }
}

function beginStatement({ isolation = 'READ COMMITTED', readOnly = false }: TransactionOptions): string {
  return `BEGIN ISOLATION LEVEL ${isolation} ${readOnly ? 'READ ONLY' : 'READ WRITE'}`;
}

function queryableOn(client: pg.PoolClient): Queryable {
  return {
    query: (sql, params = []) => run(client, sql, params),
    rows: async <Row extends object>(sql: Sql, params: readonly unknown[] = []) =>
      (await run<Row>(client, sql, params)).rows,
  };
}

async function run<Row extends object>(on: pg.Pool | pg.PoolClient, sql: Sql, params: readonly unknown[]) {
  const statement = typeof sql === 'string' ? { text: sql } : sql;
  const { rows, rowCount } = await on.query<Row & pg.QueryResultRow>({
    ...statement,
    values: params as unknown[],
  });
  return { rows: rows as Row[], rowCount: rowCount ?? 0 };
}

/** A connection that cannot even roll back must not return to the pool. */
async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
