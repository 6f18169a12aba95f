import { expect } from '@jest/globals';
import { problemCatalogue, type ProblemCode, type ProblemDocument } from '#platform';

/** Asserts that an answer is the whole problem document of this code, and returns it. */
export async function expectProblem(response: Response, code: ProblemCode): Promise<ProblemDocument> {
  const document = (await response.json()) as ProblemDocument;
  expect(document).toMatchObject({
    type: `urn:pointsman:problem:${code}`,
    title: problemCatalogue[code].title,
    status: response.status,
    detail: expect.any(String),
    code,
    requestId: response.headers.get('x-request-id') ?? expect.any(String),
  });
  expect(response.status).toBe(problemCatalogue[code].status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return document;
}
