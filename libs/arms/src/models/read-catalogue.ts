import { readFile } from 'node:fs/promises';
import { catalogueSchema, type Catalogue } from './model.schema.js';

/** The models of a catalogue file. Throws when it is missing or not a catalogue. */
export async function readCatalogue(path: string): Promise<Catalogue> {
  const parsed = catalogueSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [{ path: at, message }] = parsed.error.issues;
  throw new Error(`${path} is not a catalogue of models: ${at.join('.')} ${message}`);
}
