/** The turn of those who change an experiment's posteriors: one at a time. */
export const foldTurn = (experimentId: string): string => `pointsman.fold:${experimentId}`;
