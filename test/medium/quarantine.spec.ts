import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, rephraseWorld, type TestDatabase } from '../support/index.js';

let test: TestDatabase;
let world: ReturnType<typeof rephraseWorld>;

beforeAll(async () => {
  test = await createTestDatabase();
  world = rephraseWorld(test);
});

afterAll(async () => {
  await world.close();
  await test.drop();
});

const shareOneCommit = `
WITH commits AS (DELETE FROM pending_folds RETURNING *)
INSERT INTO pending_folds (experiment_id, event_ids, enqueued_at)
SELECT experiment_id, array_agg(event_id ORDER BY event_id), min(enqueued_at)
FROM commits CROSS JOIN unnest(event_ids) AS event (event_id) GROUP BY experiment_id`;

describe('an event that cannot be folded', () => {
  it.each([0, 2, 4])(
    'is put aside, alone and once, whoever folds at the same time (place %i of its commit)',
    async (place) => {
      const experiment = await world.experiment(`bad-${place}`);
      const ids: string[] = [];
      for (let index = 0; index < 5; index++) {
        const id = await world.ask(experiment, `c-${place}-${index}`, 'How?', Date.now() - 60_000);
        await world.reward(experiment, id, { quality: 0.5 });
        ids.push(id);
      }
      await test.database.query(shareOneCommit);
      await test.database.query(
        `ALTER TABLE outcomes ADD CONSTRAINT refused CHECK (assignment_id <> '${ids[place]}')`,
      );
      await Promise.all([1, 2, 3].map(() => world.fold(experiment)));
      await test.database.query('ALTER TABLE outcomes DROP CONSTRAINT refused');
      const aside = await test.database.rows<{ id: string }>(
        `SELECT events.assignment_id AS id FROM quarantined_folds AS aside
         JOIN reward_events AS events ON events.id = aside.event_id WHERE aside.experiment_id = $1`,
        [experiment.id],
      );
      expect(aside.map(({ id }) => id)).toEqual([ids[place]]);
      expect(await test.database.rows('SELECT * FROM pending_folds')).toEqual([]);
      expect(await world.learned(experiment)).toEqual({ weight: 4, reward: 2 });
    },
  );
});
