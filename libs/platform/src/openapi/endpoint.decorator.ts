import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiBody,
  ApiExtension,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { Scope, type ScopeName } from '../auth/scope.decorator.js';
import { problemCatalogue, type ProblemCode } from '../errors/problem-catalogue.js';
import { jsonSchemaOf, propertiesOf } from './json-schema.js';

export interface EndpointDescription {
  summary: string;
  description?: string;
  tag: string;
  /** The very schemas that the handler's pipes validate with. */
  body?: z.ZodType;
  query?: z.ZodObject;
  params?: z.ZodObject;
  response?: z.ZodType;
  /** The status of success, 200 if left out; also what is sent. */
  status?: number;
  /** The scope a key needs; left out, the route is open. */
  scope?: ScopeName;
  /** Problems worth naming besides those that any route can answer with. */
  errors?: ProblemCode[];
  /** Whether newline-delimited JSON of the body's items is taken too. */
  ndjson?: boolean;
}

/** Describes a handler for the OpenAPI document, sets its success status and the scope that it needs. */
export function Endpoint(endpoint: EndpointDescription): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: endpoint.summary, description: endpoint.description }),
    ApiTags(endpoint.tag),
    HttpCode(endpoint.status ?? 200),
    ...bodyOf(endpoint),
    ...(endpoint.query ? propertiesOf(endpoint.query).map((property) => ApiQuery(property)) : []),
    ...(endpoint.params ? propertiesOf(endpoint.params).map((property) => ApiParam(property)) : []),
    success(endpoint),
    ...problemsOf(endpoint),
    ...(endpoint.scope ? [Scope(endpoint.scope), ApiExtension('x-scope', endpoint.scope)] : []),
  );
}

function bodyOf({ body, ndjson }: EndpointDescription) {
  if (!body) return [];
  const json = ApiBody({ schema: jsonSchemaOf(body, 'input') as never });
  return ndjson ? [json, ApiExtension('x-ndjson', true)] : [json];
}

const success = ({ response, status }: EndpointDescription) =>
  ApiResponse({
    status: status ?? 200,
    description: 'Success',
    ...(response && { schema: jsonSchemaOf(response, 'output') as never }),
  });

function problemsOf({ body, query, params, scope, errors = [] }: EndpointDescription) {
  const validated = body ?? query ?? params;
  const codes: ProblemCode[] = [
    ...(body
      ? (['request.malformed_json', 'request.too_large', 'request.unsupported_media_type'] as const)
      : []),
    ...(validated ? (['request.invalid'] as const) : []),
    ...(scope ? (['auth.missing_key', 'auth.insufficient_scope'] as const) : []),
    ...errors,
    'service.unavailable',
  ];
  const statusOf = (code: ProblemCode) => problemCatalogue[code].status;
  const unique = [...new Set(codes)];
  return [...new Set(unique.map(statusOf))].map((status) =>
    problemResponse(
      status,
      unique.filter((code) => statusOf(code) === status),
    ),
  );
}

const problemResponse = (status: number, codes: ProblemCode[]) =>
  ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\` ${problemCatalogue[code].title}`).join(' · '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
