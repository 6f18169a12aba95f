import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('readOptions', () => {
  it('needs nothing', () => {
    expect(readOptions([], {})).toEqual({
      url: undefined,
      apiKey: undefined,
      seed: 1,
      requests: 5229,
      requestsPerSecond: 150,
      classify: false,
    });
  });

  it('prefers the command line to the environment', () => {
    const env = { POINTSMAN_URL: 'http://a:1', POINTSMAN_API_KEY: 'secret' };
    expect(readOptions(['--url', 'http://b:2/'], env)).toMatchObject({
      url: 'http://b:2',
      apiKey: 'secret',
    });
    expect(readOptions([], env)).toMatchObject({ url: 'http://a:1' });
  });

  it.each([
    [['--requests', '10'], /--requests must be a whole number from 400/],
    [['--seed', '-1'], /--seed/],
    [['--seed', '1e3'], /--seed must be a whole number/],
    [['--rate', 'fast'], /--rate/],
    [['--url', 'localhost:3000'], /not an http/],
    [['--unknown'], /unknown/],
  ])('refuses %j and says why', (args, message) => {
    expect(() => readOptions(args, {})).toThrow(message);
  });
});
