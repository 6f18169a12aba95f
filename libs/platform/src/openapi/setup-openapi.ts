import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { jsonSchemaOf, namedSchemas } from './json-schema.js';
import { problemSchema } from './problem.schema.js';

/** Serves `/openapi.json` and `/docs`, both made from the schemas that validate; the page needs nothing but this server. */
export function setupOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('docs', app, () => (document ??= createOpenApiDocument(app)), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Pointsman API',
  });
}

/** The OpenAPI 3.1 document of all routes. */
export function createOpenApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Pointsman')
    .setDescription('Adaptive bandit routing: which model should serve this request?')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'apiKey')
    .addSecurityRequirements('apiKey')
    .build();
  const document = SwaggerModule.createDocument(app, base, { autoTagControllers: false });
  const schemas = { ...namedSchemas(), Problem: jsonSchemaOf(problemSchema, 'output') };
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...schemas } as never,
  };
  return document;
}
