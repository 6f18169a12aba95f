import { ProblemError } from '#platform';

export interface GroupCommitOptions<Item, Result> {
  /** Makes all items durable at once; resolves to one result per item, in order. */
  commit: (items: Item[]) => Promise<Result[]>;
  /** Most items in one commit. */
  batchMax: number;
  /** Commits under way at the same time. */
  concurrency: number;
  /** Items that must wait before a commit begins beside others: a small one would cost more than its items' wait. */
  besideMin: number;
  /** Items that may wait before further ones are refused. */
  queueMax: number;
}

/** Thrown by `submit` when the queue is full: nothing was accepted, and the client hears when to try again. */
export class QueueFullError extends ProblemError {
  constructor() {
    super('rate_limited', 'More is waiting than can be stored; try again shortly.', { retryAfterSeconds: 1 });
    this.name = 'QueueFullError';
  }
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets concurrent callers share one durable write: what arrives while a commit is under way goes into the next one,
 * which does not wait for it when it is large. So batches grow with load, and a lone caller waits for nobody.
 */
export class GroupCommit<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private running = 0;
  private scheduled = false;
  private idle: (() => void)[] = [];

  constructor(private readonly options: GroupCommitOptions<Item, Result>) {}

  /** Resolves when the item is durable. Rejects with the commit's error, or `QueueFullError`. */
  submit(item: Item): Promise<Result> {
    if (this.waiting.length >= this.options.queueMax) return Promise.reject(new QueueFullError());
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.schedule();
    });
  }

  get queued(): number {
    return this.waiting.length;
  }

  /** Resolves when nothing waits and nothing is under way. */
  drained(): Promise<void> {
    if (this.running === 0 && this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private schedule(): void {
    if (this.scheduled || !this.mayBegin()) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.runNext();
    });
  }

  private mayBegin(): boolean {
    if (this.running === 0) return true;
    const { concurrency, besideMin, batchMax } = this.options;
    return this.running < concurrency && this.waiting.length >= Math.min(besideMin, batchMax);
  }

  private async runNext(): Promise<void> {
    const batch = this.waiting.splice(0, this.options.batchMax);
    if (batch.length === 0) return;
    this.running++;
    if (this.waiting.length > 0) this.schedule();
    try {
      await this.commitBatch(batch);
    } finally {
      this.running--;
      if (this.waiting.length > 0) this.schedule();
      else if (this.running === 0) this.idle.splice(0).forEach((resolve) => resolve());
    }
  }

  private async commitBatch(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.options.commit(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index]));
    } catch (error) {
      if (batch.length === 1 || !isFaultOfOneRow(error)) batch.forEach(({ reject }) => reject(error));
      else for (const lone of batch) await this.commitBatch([lone]);
    }
  }
}

/** Classes 22 and 23 of SQLSTATE, data exceptions and violated constraints, speak of a row and not of the server. */
export function isFaultOfOneRow(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^2[23]/.test(code);
}
