import type { Effort } from './shows/line.js';
import { machineLines } from './shows/machine-lines.js';
import { regretLines } from './shows/regret-lines.js';
import { replayLines } from './shows/replay-lines.js';
import { tableLines } from './shows/table-lines.js';

const quickShare = 0.1;
const lines = [...tableLines, ...machineLines, ...regretLines, ...replayLines];

/** Which lines to measure, and how hard. */
export interface ShowsOptions {
  /** A tenth of the runs: figures are then too rough for a verdict. */
  readonly quick: boolean;
  /** Only lines whose name contains one of these. */
  readonly only?: readonly string[];
  /** Folder with `outcomes-judge4.jsonl`; lines on real outcomes are left out without it. */
  readonly data?: string;
}

const digits = (x: number) =>
  Math.abs(x) < 0.01 && x !== 0 ? x.toExponential(1) : x.toFixed(x < 10 ? 3 : 1);

/** Measures every claim and prints it beside its target. Returns false when one does not hold. */
export function showsCommand({ quick, only, data }: ShowsOptions): boolean {
  const effort: Effort = { share: quick ? quickShare : 1, data };
  const wanted = lines.filter(
    ({ name, needsData }) =>
      (!needsData || data !== undefined) && (!only || only.some((part) => name.includes(part))),
  );
  let allHold = true;
  for (const { name, target, measure } of wanted) {
    const start = performance.now();
    const { figure, error, holds, note } = measure(effort);
    const spread = error === null ? '' : ` ± ${digits(error)} se`;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `${holds ? 'holds' : 'FAILS'} | ${name} | target ${target} | ${digits(figure)}${spread} | ${note} | ${seconds} s`,
    );
    allHold &&= holds;
  }
  return allHold;
}
