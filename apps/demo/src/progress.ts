import type { Decided } from './replay.js';
import { share } from './report.js';

const EVERY_MS = 5_000;

/** Writes a line every few seconds: how many decisions so far, and each arm's share of those since the last line. */
export class Progress {
  private decisions = 0;
  private recent = new Map<string, number>();
  private lastMs = performance.now();

  constructor(
    private readonly arms: readonly string[],
    private readonly total: number,
    private readonly write: (line: string) => void,
  ) {}

  count({ arm }: Decided): void {
    this.decisions++;
    this.recent.set(arm, (this.recent.get(arm) ?? 0) + 1);
    if (performance.now() - this.lastMs >= EVERY_MS || this.decisions === this.total) this.report();
  }

  private report(): void {
    const sum = [...this.recent.values()].reduce((all, count) => all + count, 0);
    const shares = this.arms.map((arm) => `${arm} ${share((this.recent.get(arm) ?? 0) / sum).padStart(6)}`);
    this.write(`  ${String(this.decisions).padStart(6)} / ${this.total}   ${shares.join('   ')}`);
    this.recent = new Map();
    this.lastMs = performance.now();
  }
}
