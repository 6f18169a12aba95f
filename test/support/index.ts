export { Client } from './client.js';
export { expectProblem } from './expect-problem.js';
export { findOrStartRedis, hasRedis, type TestRedis } from './redis-server.js';
export { type Service, startService } from './start-service.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { type Asked, rephraseWorld } from './rephrase-world.js';
export { type Said, storeDecisions, storeRewards, stretch } from './stored-decisions.js';
export { wordsInDatabase } from './words-in-database.js';
