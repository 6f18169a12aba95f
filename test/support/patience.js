import { jest } from '@jest/globals';

/** Tests on real servers and processes may take longer than Jest's five seconds. */
jest.setTimeout(120_000);
