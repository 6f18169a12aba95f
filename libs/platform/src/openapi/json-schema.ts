import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

const components = new Map<string, JsonSchema>();

/** Schemas with `.meta({ id })` that were met so far, by id; they become the document's components. */
export const namedSchemas = (): Record<string, JsonSchema> => Object.fromEntries(components);

/** The JSON schema (2020-12, as OpenAPI 3.1 wants it) of a zod schema; named parts become references to components. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $defs, $schema, ...root } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as JsonSchema & { $defs?: Record<string, JsonSchema>; $schema?: string };
  void $schema;
  for (const [id, definition] of Object.entries($defs ?? {})) register(id, definition);
  const id = schema.meta()?.id;
  if (typeof id !== 'string') return relocated(root);
  // A recursive schema stands among the definitions already, and its root is a mere reference to it.
  if (!('$ref' in root)) register(id, root);
  return { $ref: `#/components/schemas/${id}` };
}

/** The properties of an object schema as parameters of a query or path. */
export function propertiesOf(schema: z.ZodObject) {
  const json = jsonSchemaOf(z.strictObject(schema.shape), 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    required: json.required?.includes(name) ?? false,
    schema: property as never,
    description: property.description as string | undefined,
  }));
}

function register(id: string, definition: JsonSchema): void {
  const { id: _id, $id: _$id, ...schema } = definition;
  components.set(id, relocated(schema));
}

/** zod refers to `#/$defs/X`, an OpenAPI document to `#/components/schemas/X`. */
const relocated = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
