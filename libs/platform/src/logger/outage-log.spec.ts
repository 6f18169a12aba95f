import { describe, expect, it } from '@jest/globals';
import type { Logger } from './logger.js';
import { outageLog } from './outage-log.js';

describe('the log of an outage', () => {
  it('tells a failure at once, and while it lasts every half minute with how often it came', () => {
    const lines: unknown[] = [];
    const logger = { warn: (message: string, fields: object) => lines.push([message, fields]) };
    let nowMs = 0;
    const err = new Error('refused');
    const tell = outageLog(logger as unknown as Logger, 'away', { queue: 'fold' }, () => nowMs);
    for (nowMs = 0; nowMs <= 30_000; nowMs += 10_000) tell(err);
    expect(lines).toEqual([
      ['away', { queue: 'fold', err }],
      ['away', { queue: 'fold', err, untold: 2 }],
    ]);
  });
});
