/** What reached us about the decisions of one cell. Rewards are rescaled to 0..1 with 1 best. */
const OUTCOME_COLUMNS = [
  'rewards',
  'rewardSum',
  'rewardSq',
  'late',
  'assumed',
  'costCount',
  'costSum',
  'costSq',
  'successCount',
  'successSum',
  'pairCount',
  'pairCost',
  'pairCostSq',
  'pairSuccess',
  'pairCostSuccess',
  'fallbackCount',
  'fallbackSum',
] as const;

/** What the robust estimate of one arm is made of; see `robust-sums.ts`. */
export const SCORE_COLUMNS = ['h', 'hx', 'hr', 'hh', 'hhx', 'hhr', 'hhxx', 'hhxr', 'hhrr'] as const;

/** What the robust difference of one arm and the control is made of; see `robust-sums.ts`. */
export const CONTRAST_COLUMNS = [
  'g',
  'gx',
  'gy',
  'gr',
  'gg',
  'ggx',
  'ggy',
  'ggr',
  'ggxx',
  'ggyy',
  'ggrr',
  'ggxy',
  'ggxr',
  'ggyr',
] as const;

/** Every additive column of a roll-up, in one order for the code, the statements and the tables. */
export const ROLLUP_COLUMNS = [...OUTCOME_COLUMNS, ...SCORE_COLUMNS, ...CONTRAST_COLUMNS] as const;

export type RollupColumn = (typeof ROLLUP_COLUMNS)[number];
export type RollupSums = Record<RollupColumn, number>;

export function emptyRollup(): RollupSums {
  return Object.fromEntries(ROLLUP_COLUMNS.map((column) => [column, 0])) as RollupSums;
}

/** The name of a column in the database. */
export const sqlColumn = (column: string): string =>
  column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
