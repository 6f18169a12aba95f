import { parseArgs } from 'node:util';
import { checkAnytime } from './check-anytime.js';
import { checkGuardrails } from './check-guardrails.js';
import { checkOffPolicy } from './check-off-policy.js';
import { checkRobust } from './check-robust.js';
import { checkSampleRatio } from './check-sample-ratio.js';
import { checkStopping } from './check-stopping.js';
import { evaluateOpenLog } from './evaluate-open-log.js';
import type { Finding } from './finding.js';

/**
 * `npm run calibrate -- [--scale 1] [--only stopping] [--log bandit-open-log.csv.gz]`: every claim of libs/inference,
 * measured. `--scale` is the share of the full number of runs, `--only` the beginning of a section's title, `--log` an
 * Open Bandit log to evaluate. Exit code 1 when a claim does not hold.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    log: { type: 'string' },
  },
});
const scale = Number(values.scale);
if (!(scale > 0))
  throw new RangeError('--scale takes a number above 0: the share of the full number of runs');
const runs = (full: number): number => Math.max(1, Math.round(full * scale));

const sections: [string, () => Iterable<Finding>][] = [
  ['Any-time intervals', () => checkAnytime(runs(2000))],
  ['Robust estimates', () => checkRobust(runs(2000))],
  ['Stopping', () => checkStopping(runs(1000))],
  ['Sample ratio', () => checkSampleRatio(runs(10_000))],
  ['Guardrails', () => checkGuardrails(runs(200))],
  ['Off-policy', () => checkOffPolicy()],
];
if (values.log !== undefined) {
  const path = values.log;
  sections.push(['Open Bandit log', () => evaluateOpenLog(path, (line) => console.log(line))]);
}

let broken = 0;
const wanted = values.only.toLowerCase();
for (const [title, check] of sections.filter(([name]) => name.toLowerCase().startsWith(wanted))) {
  console.log(`\n${title}`);
  for (const { claim, target, figure, holds } of check()) {
    if (!holds) broken += 1;
    console.log(`${holds ? 'ok  ' : 'MISS'} ${claim}: ${figure} (target ${target})`);
  }
}
console.log(`\n${broken === 0 ? 'Every claim holds.' : `${broken} claims do not hold.`}`);
process.exitCode = broken === 0 ? 0 : 1;
