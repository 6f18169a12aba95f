import { describe, expect, it } from '@jest/globals';
import { GroupCommit, QueueFullError } from './group-commit.js';

function recording(options: Partial<ConstructorParameters<typeof GroupCommit<number, number>>[0]> = {}) {
  const batches: number[][] = [];
  const commits = new GroupCommit<number, number>({
    commit: async (items) => {
      batches.push(items);
      await new Promise((resolve) => setImmediate(resolve));
      return items.map((item) => item * 10);
    },
    batchMax: 100,
    concurrency: 1,
    besideMin: 1,
    queueMax: 1_000,
    ...options,
  });
  return { batches, commits };
}

describe('group commit', () => {
  it('answers each caller with its own result', async () => {
    const { commits } = recording();
    await expect(Promise.all([1, 2, 3].map((item) => commits.submit(item)))).resolves.toEqual([10, 20, 30]);
  });

  it('shares one commit among those who arrive together, and the next among those who arrive meanwhile', async () => {
    const { batches, commits } = recording();
    const first = [1, 2].map((item) => commits.submit(item));
    await new Promise((resolve) => setImmediate(resolve));
    const second = [3, 4, 5].map((item) => commits.submit(item));
    await Promise.all([...first, ...second]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('begins a commit beside another only for enough items', async () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const batches: number[][] = [];
    const commit = async (items: number[]) => {
      batches.push(items);
      await finished;
      return items;
    };
    const { commits } = recording({ concurrency: 2, besideMin: 3, commit });
    const answers: Promise<number>[] = [];
    const begunAfter = async (...items: number[]) => {
      answers.push(...items.map((item) => commits.submit(item)));
      await new Promise((resolve) => setImmediate(resolve));
      return batches.length;
    };
    expect([await begunAfter(1), await begunAfter(2, 3), await begunAfter(4)]).toEqual([1, 1, 2]);
    finish();
    await Promise.all(answers);
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('never puts more into one commit than allowed', async () => {
    const { batches, commits } = recording({ batchMax: 2 });
    await Promise.all([1, 2, 3, 4, 5].map((item) => commits.submit(item)));
    expect(batches.map((batch) => batch.length)).toEqual([2, 2, 1]);
  });

  it('refuses what does not fit its queue and keeps what does', async () => {
    const { commits } = recording({ queueMax: 2 });
    const kept = [commits.submit(1), commits.submit(2)];
    await expect(commits.submit(3)).rejects.toBeInstanceOf(QueueFullError);
    await expect(Promise.all(kept)).resolves.toEqual([10, 20]);
  });

  it('lets a bad row fail alone', async () => {
    const { commits } = recording({
      commit: async (items) => {
        if (items.includes(2)) throw Object.assign(new Error('bad row'), { code: '22003' });
        return items;
      },
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => commits.submit(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells everyone when the server is at fault', async () => {
    const { commits } = recording({ commit: () => Promise.reject(new Error('connection lost')) });
    const outcomes = await Promise.allSettled([1, 2].map((item) => commits.submit(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('is drained when all has been answered', async () => {
    const { batches, commits } = recording();
    void commits.submit(1);
    await commits.drained();
    expect(batches).toEqual([[1]]);
  });
});
