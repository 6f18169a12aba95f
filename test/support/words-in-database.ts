import type { Database } from '#persistence';

/**
 * Which of these words occur anywhere in the database: every row of every table of every schema but PostgreSQL's own
 * catalogue, as text, and the bytes of binary columns read as UTF-8.
 */
export async function wordsInDatabase(database: Database, words: readonly string[]): Promise<string[]> {
  const tables = await database.rows<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  if (tables.length < 10) throw new Error('These are not all tables of the service.');
  const found = new Set<string>();
  for (const { name } of tables) {
    const rows = await database.rows<Record<string, unknown>>(`SELECT * FROM ${name}`);
    const text = rows
      .map((row) => JSON.stringify(row, readable))
      .join('\n')
      .toLowerCase();
    for (const word of words) if (text.includes(word.toLowerCase())) found.add(word);
  }
  return [...found];
}

/** `JSON.stringify` hands over a Buffer as the list of its bytes; here it is read as text. */
function readable(_key: string, value: unknown): unknown {
  const bytes = value as { type?: unknown; data?: unknown } | null;
  if (bytes?.type === 'Buffer' && Array.isArray(bytes.data)) return Buffer.from(bytes.data).toString('utf8');
  return typeof value === 'bigint' ? String(value) : value;
}
