import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, startService, type Service, type TestDatabase } from '../support/index.js';
import { shapeDifferences } from './shape-differences.js';
import { readTour, type TourStep } from './tour-blocks.js';

const ADDRESS_IN_TOUR = 'http://127.0.0.1:3000';
const steps = readTour('README.md');

describe('the tour in the README', () => {
  let database: TestDatabase;
  let service: Service;
  let answers: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await startService({ DATABASE_URL: database.url, REDIS_URL: '' });
    answers = typeIn(steps, service.url);
  });

  afterAll(async () => {
    await service?.stop();
    await database?.drop();
  });

  it('leads through the whole loop', () => {
    const typed = steps.map(({ command }) => command).join('\n');
    for (const path of ['/start', '/v1/assignments', '/v1/rewards', '/v1/feedback', '/results', '/verify'])
      expect(typed).toContain(path);
  });

  it.each(steps.map((step, index) => [step.line, index]))(
    'shows at line %i what the service answers',
    (_line, index) => {
      const answer: unknown = JSON.parse(answers[index]);
      expect(shapeDifferences(steps[index].output, answer)).toEqual([]);
    },
  );
});

/** Types all commands into one shell, so that variables carry over; answers what each printed. */
function typeIn(tour: TourStep[], url: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pointsman-tour-'));
  const output = (index: number) => join(folder, `${index}.json`);
  const lines = tour.map(({ command }, index) => `{\n${command}} > '${output(index)}'`);
  const script = ['set -e', ...lines].join('\n').replaceAll(ADDRESS_IN_TOUR, url);
  try {
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', timeout: 60_000 });
    if (status !== 0) throw new Error(`the tour's commands ended with ${status}: ${stderr}`);
    return tour.map((_, index) => readFileSync(output(index), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
