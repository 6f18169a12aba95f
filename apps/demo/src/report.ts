import type { Results } from './api-client.js';
import type { Claim } from './claims.js';
import type { Comparison, Earned } from './compare.js';

/** Plain text, one row a strategy, for all requests and for the last quarter of them. */
export function comparisonTable(overall: Comparison, lastQuarter: Comparison): string {
  const rows = strategies(overall).map(({ name, earned }, index) => [
    name,
    ...columns(earned, overall),
    ...columns(strategies(lastQuarter, overall)[index].earned, lastQuarter),
  ]);
  const title = [
    '',
    `all ${overall.requests} requests`,
    '',
    '',
    '',
    `last ${lastQuarter.requests} requests`,
    '',
    '',
    '',
  ];
  const head = ['', 'quality', '$/1000', 'objective', 'vs best', 'quality', '$/1000', 'objective', 'vs best'];
  return layOut([title, head, ...rows], 1);
}

/** What `GET …/results` says in total, and of the busiest segments. */
export function resultsExcerpt({ totals, segments }: Results, segmentsMax = 3): string {
  const head = ['segment', 'arm', 'decisions', 'share', 'mean', '95 % interval', 'P(best)', '$/1000'];
  const groups = [
    { name: 'all', arms: totals.arms },
    ...segments
      .slice(0, segmentsMax)
      .map(({ segment, arms }) => ({ name: `${segment.complexity}:${segment.task}`, arms })),
  ];
  const rows = groups.flatMap(({ name, arms }) =>
    arms.map((arm, index) => [
      index === 0 ? name : '',
      arm.arm,
      String(arm.assignments),
      share(arm.trafficShare),
      arm.mean.toFixed(3),
      arm.interval.map((end) => end.toFixed(3)).join(' - '),
      arm.probabilityBest.toFixed(3),
      arm.costUsdMean === null ? '-' : (1_000 * arm.costUsdMean).toFixed(2),
    ]),
  );
  return layOut([head, ...rows], 2);
}

export function claimLines(claims: Claim[]): string {
  return claims.map(({ says, holds }) => `  ${holds ? 'yes' : 'NO '}  ${says}`).join('\n');
}

function strategies(of: Comparison, named: Comparison = of): { name: string; earned: Earned }[] {
  const titles = (arm: string) =>
    [
      arm === named.strongestArm && 'always best quality',
      arm === named.cheapestArm && 'always cheapest',
      arm === named.bestArm && 'best single arm in hindsight',
    ].filter((title) => title !== false);
  return [
    { name: 'Pointsman', earned: of.routed },
    ...[...of.single].map(([arm, earned]) => ({
      name: titles(arm).length > 0 ? `${arm} (${titles(arm).join(', ')})` : arm,
      earned,
    })),
    { name: 'uniform random', earned: of.uniform },
  ];
}

function columns({ quality, costUsd, objective }: Earned, { single, bestArm }: Comparison): string[] {
  const versus = objective / single.get(bestArm)!.objective - 1;
  return [
    quality.toFixed(4),
    (1_000 * costUsd).toFixed(2),
    objective.toFixed(4),
    `${versus >= 0 ? '+' : ''}${(100 * versus).toFixed(2)} %`,
  ];
}

export function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

/** Columns as wide as their widest cell; the first `names` to the left, the others to the right. A title may overhang. */
function layOut(rows: string[][], names: number): string {
  const body = rows.filter((row) => !isTitle(row));
  const widths = body[0].map((_, column) => Math.max(...body.map((row) => row[column].length)));
  return rows
    .map((row) => `  ${isTitle(row) ? overhang(row, widths) : aligned(row, widths, names)}`.trimEnd())
    .join('\n');
}

const isTitle = (row: string[]) => row[0] === '' && row.filter((cell) => cell === '').length > row.length / 2;

function aligned(row: string[], widths: number[], names: number): string {
  return row
    .map((cell, column) => (column < names ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
    .join('  ');
}

function overhang(row: string[], widths: number[]): string {
  let line = '';
  row.forEach((cell, column) => {
    const start = widths.slice(0, column).reduce((sum, width) => sum + width + 2, 0);
    if (cell !== '') line = line.padEnd(start) + cell;
  });
  return line;
}
