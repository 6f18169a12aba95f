import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#persistence';
import { newId } from '#platform';
import { createTestDatabase, rephraseWorld, type TestDatabase } from '../support/index.js';

const question = 'What are the side effects of ibuprofen?';
const again = "You didn't answer. What are the side effects of ibuprofen?";
const onceMore = "That's not what I asked. What are the side effects of ibuprofen?";
const another = 'How do I bake sourdough bread at home?';

let test: TestDatabase;
let world: ReturnType<typeof rephraseWorld>;

/** Half an hour ago, so that everything asked lies in the past. */
const startMs = Date.now() - 1_800_000;
const at = (seconds: number) => startMs + seconds * 1000;
const unique = (name: string) => `${name}-${newId().slice(-12)}`;

beforeAll(async () => {
  test = await createTestDatabase();
  world = rephraseWorld(test);
});

afterAll(async () => {
  await world.close();
  await test.drop();
});

/** Asks these texts at these seconds in one conversation, in order; answers their assignments. */
async function converse(
  experiment: Awaited<ReturnType<typeof world.experiment>>,
  turns: readonly (readonly [text: string, second: number])[],
  conversation = unique('conversation'),
): Promise<string[]> {
  const ids: string[] = [];
  for (const [text, second] of turns) ids.push(await world.ask(experiment, conversation, text, at(second)));
  return ids;
}

/** Which of these were charged. */
async function chargedAmong(ids: readonly string[]): Promise<string[]> {
  return (await world.charges()).map(({ assignmentId }) => assignmentId).filter((id) => ids.includes(id));
}

describe('the answer that had to be asked for twice', () => {
  it('is charged, with the value and the weight of its experiment times the confidence', async () => {
    const experiment = await world.experiment(unique('charge'), { value: 0.1, weight: 0.4 });
    const ids = await converse(experiment, [
      [question, 0],
      [another, 30],
      [again, 60],
    ]);
    await world.judge();
    expect(await chargedAmong(ids)).toEqual([ids[0]]);
    const charge = (await world.charges()).find(({ assignmentId }) => assignmentId === ids[0])!;
    expect(charge).toMatchObject({ askedBy: ids[2], metrics: { quality: 0.1 } });
    expect(charge.probability).toBeGreaterThan(0.9);
    expect(charge.weight).toBeCloseTo(0.4 * charge.probability, 12);
  });

  it('is charged once in a chain, and so is the second answer, but not the last', async () => {
    const experiment = await world.experiment(unique('chain'));
    const ids = await converse(experiment, [
      [question, 0],
      [again, 30],
      [onceMore, 60],
    ]);
    await world.judge();
    expect(await chargedAmong(ids)).toEqual(ids.slice(0, 2));
  });

  it('is charged once when the same lanes are judged again and at the same time', async () => {
    const experiment = await world.experiment(unique('repeat'));
    const conversations = await Promise.all(
      Array.from({ length: 40 }, () =>
        converse(experiment, [
          [question, 0],
          [again, 40],
        ]),
      ),
    );
    const judged = await Promise.all([world.judge(), world.judge(), world.judge()]);
    expect(judged.reduce((sum, each) => sum + each, 0)).toBe(80);
    expect(await world.judge()).toBe(0);
    expect(await chargedAmong(conversations.flat())).toEqual(conversations.map(([first]) => first).sort());
  });

  it.each([
    ['the first becomes visible last', [1, 2, 0]],
    ['the middle one becomes visible last', [0, 2, 1]],
    ['they become visible backwards', [2, 1, 0]],
  ])('is found when %s, each judged alone', async (_name, order) => {
    const experiment = await world.experiment(unique('order'));
    const conversation = unique('c');
    const asked = [
      await world.prepare(experiment, conversation, question, at(0)),
      await world.prepare(experiment, conversation, again, at(30)),
      await world.prepare(experiment, conversation, onceMore, at(60)),
    ];
    for (const index of order) {
      await asked[index].store();
      await world.judge();
    }
    const ids = asked.map(({ id }) => id);
    expect(await chargedAmong(ids)).toEqual(ids.slice(0, 2));
  });

  it('is charged in its own experiment when another one was asked again', async () => {
    const first = await world.experiment(unique('first'), { value: 0.2 });
    const second = await world.experiment(unique('second'), { value: 0.7, minConfidence: 1 });
    const conversation = unique('c');
    const id = await world.ask(first, conversation, question, at(0));
    await world.ask(second, conversation, again, at(20));
    await world.judge();
    const charge = (await world.charges()).find(({ assignmentId }) => assignmentId === id);
    expect(charge).toMatchObject({ metrics: { quality: 0.2 } });
  });

  it('is not charged below the confidence that its experiment demands, nor past its window', async () => {
    const strict = await world.experiment(unique('strict'), { minConfidence: 1 });
    const brief = await world.experiment(unique('brief'), { windowSeconds: 20 });
    const ids = await Promise.all(
      [strict, brief].map((experiment) =>
        converse(experiment, [
          [question, 0],
          [again, 30],
        ]),
      ),
    );
    await world.judge();
    expect(await chargedAmong(ids.flat())).toEqual([]);
  });

  it('is charged once although the worker died after judging and before its commit', async () => {
    const experiment = await world.experiment(unique('crash'));
    const ids = await converse(experiment, [
      [question, 0],
      [again, 30],
    ]);
    const dying = Object.assign(Object.create(test.database) as Database, {
      transaction: (work: Parameters<Database['transaction']>[0]) =>
        test.database.transaction(async (transaction) => {
          await work(transaction);
          throw new Error('killed');
        }),
    });
    await expect(world.judge(dying)).rejects.toThrow('killed');
    expect(await chargedAmong(ids)).toEqual([]);
    await world.judge();
    expect(await chargedAmong(ids)).toEqual([ids[0]]);
  });
});

describe('repeats that say nothing of the answer', () => {
  it('are resends within two seconds; a later rewording charges the first of them', async () => {
    const experiment = await world.experiment(unique('resend'));
    const ids = await converse(experiment, [
      [question, 0],
      [question, 0.4],
      [question, 1.6],
    ]);
    await world.judge();
    expect(await chargedAmong(ids)).toEqual([]);
    expect(await world.read(experiment.key)).toMatchObject({ resends: 2, charges: 0 });
  });

  it('do not include the regenerate button', async () => {
    const experiment = await world.experiment(unique('regenerate'));
    const ids = await converse(experiment, [
      [question, 0],
      [question, 12],
    ]);
    await world.judge();
    expect(await chargedAmong(ids)).toEqual([ids[0]]);
  });

  it('are templates when ten conversations of the experiment hold them, word for word', async () => {
    const experiment = await world.experiment(unique('template'));
    const elsewhere = await world.experiment(unique('elsewhere'));
    for (let other = 0; other < 9; other++) await converse(experiment, [[question, 0]]);
    const ids = await converse(experiment, [
      [question, 0],
      [question, 30],
    ]);
    const reworded = await converse(experiment, [
      [question, 0],
      [again, 30],
    ]);
    const quiet = await converse(elsewhere, [
      [question, 0],
      [question, 30],
    ]);
    await world.judge();
    expect(await chargedAmong([...ids, ...reworded, ...quiet])).toEqual([reworded[0], quiet[0]].sort());
    expect(await world.read(experiment.key)).toMatchObject({ templates: 1, conversations: 11 });
  });
});

describe('what people say', () => {
  const asked = async () => {
    const experiment = await world.experiment(unique('said'));
    const [first] = await converse(experiment, [
      [question, 0],
      [again, 30],
    ]);
    return { experiment, first };
  };

  it.each([
    ['a rating', { rating: 0.9 }],
    ['success', { success: true }],
  ])('takes a penalty back by %s, before it or after it', async (_name, praise) => {
    const { experiment: before, first: praised } = await asked();
    await world.reward(before, praised, praise);
    await world.fold(before);
    await world.judge();
    await world.fold(before);
    const { experiment: after, first: charged } = await asked();
    await world.judge();
    await world.fold(after);
    expect((await world.learned(after)).weight).toBeGreaterThan(0.4);
    await world.reward(after, charged, praise);
    await world.fold(after);
    for (const experiment of [before, after]) {
      expect(await world.learned(experiment)).toEqual({ weight: 0, reward: 0 });
      expect(await world.fold(experiment)).toBe(0);
    }
    expect(await world.read(after.key)).toMatchObject({ charges: 1, withdrawn: 1 });
  });

  it('leaves a penalty in place when it is no praise', async () => {
    const { experiment, first } = await asked();
    await world.judge();
    await world.reward(experiment, first, { success: false, latencyMs: 80 });
    await world.fold(experiment);
    const { weight, reward } = await world.learned(experiment);
    expect(weight).toBeGreaterThan(0.4);
    expect(reward).toBe(0);
  });

  it('outranks a penalty when it is the objective itself', async () => {
    const { experiment, first } = await asked();
    await world.judge();
    await world.fold(experiment);
    await world.reward(experiment, first, { quality: 0.8 });
    await world.fold(experiment);
    expect(await world.learned(experiment)).toEqual({ weight: 1, reward: expect.closeTo(0.8, 6) });
    expect(await world.read(experiment.key)).toMatchObject({ charges: 1, withdrawn: 0, outranked: 1 });
  });

  it('switches detection off when it contradicts the penalties, and lets a person switch it on again', async () => {
    const experiment = await world.experiment(unique('watch'), { minAgreement: 0.6 });
    const { key } = experiment;
    for (let index = 0; index < 25; index++) {
      const [first] = await converse(experiment, [
        [question, 0],
        [again, 30],
      ]);
      await world.judge();
      await world.reward(experiment, first, { quality: index < 5 ? 0 : 1 });
    }
    await world.fold(experiment);
    expect((await world.read(key)).agreement).toMatchObject({ agreed: 5, disagreed: 20, state: 'switchOff' });
    expect(await world.watch()).toContain(key);
    expect((await world.find(key)).rephrase.enabled).toBe(false);
    expect((await world.read(key)).warnings).toHaveLength(1);
    await world.patch(key, { enabled: true });
    expect(await world.watch()).not.toContain(key);
    expect(await world.read(key)).toMatchObject({ enabled: true, warnings: [], agreement: { samples: 0 } });
  });

  it('counts conversations and how many of them were charged', async () => {
    const experiment = await world.experiment(unique('share'));
    await converse(experiment, [
      [question, 0],
      [again, 30],
      [onceMore, 60],
    ]);
    for (let other = 0; other < 3; other++)
      await converse(experiment, [
        [question, 0],
        [another, 30],
      ]);
    await world.judge();
    const read = await world.read(experiment.key);
    expect(read).toMatchObject({
      messages: 9,
      waiting: 0,
      conversations: 4,
      charges: 2,
      chargedConversations: 1,
    });
    expect(read.chargedShare).toBe(0.25);
  });
});

describe('the window', () => {
  it('keeps a message while its conversation waits to be judged, and forgets it afterwards', async () => {
    const experiment = await world.experiment(unique('window'), { windowSeconds: 60 });
    const ids = await converse(experiment, [
      [question, 0],
      [again, 30],
    ]);
    const kept = () =>
      test.database.rows('SELECT FROM rephrase_messages WHERE assignment_id = ANY ($1::uuid[])', [ids]);
    await world.purge(at(200));
    expect(await kept()).toHaveLength(2);
    await world.judge();
    await world.purge(at(59));
    expect(await kept()).toHaveLength(2);
    await world.purge(at(200));
    expect(await kept()).toHaveLength(0);
    expect(await chargedAmong(ids)).toEqual([ids[0]]);
  });

  it('forgets also what nobody has judged, an hour later', async () => {
    const experiment = await world.experiment(unique('forgotten'), { windowSeconds: 60 });
    const [id] = await converse(experiment, [[question, 0]]);
    await world.purge(at(60 + 3_700));
    const rows = await test.database.rows(
      `SELECT FROM rephrase_messages WHERE assignment_id = $1
       UNION ALL SELECT FROM pending_rephrases WHERE assignment_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(0);
  });
});
