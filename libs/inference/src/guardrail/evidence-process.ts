/**
 * Evidence that a metric is, or has become, worse than allowed. `wealth[i]` is the capital of a gambler who bets the
 * fraction `BET_FRACTIONS[i]` against the guardrail and may enter at any observation with a share of the starting money
 * fixed in advance. While the guardrail holds, money plus unspent shares is a supermartingale that starts at 1, so the
 * total ever reaches 1/α with probability at most α, at whatever times one looks (Ville 1939). A break after long health
 * is found because fresh money keeps entering. Plain JSON.
 *
 * Source: betting as in Waudby-Smith & Ramdas 2024, equation (14); entry at random times as the Shiryaev mixture of
 * e-processes, Shin, Ramdas & Rinaldo 2024, section 3, with summable shares, which bounds the chance of a false alarm
 * over the whole life of the experiment, not only their frequency.
 */
export interface EvidenceProcess {
  observations: number;
  wealth: number[];
}

/** Shares of the largest safe bet; small ones find small breaches, large ones find large breaches fast. */
const BET_FRACTIONS = [0.03, 0.08, 0.2, 0.4, 0.7];

/** Money keeps its order of magnitude for this many observations before entries thin out. */
const ENTRY_SCALE = 200;

export const createEvidenceProcess = (): EvidenceProcess => ({
  observations: 0,
  wealth: BET_FRACTIONS.map(() => 0),
});

/** Money not yet entered after t observations; falls from 1 to 0 like 1/ln t, so late entries stay worth while. */
const unspent = (observations: number): number => 1 / (1 + Math.log(1 + observations / ENTRY_SCALE));

/** Half the money enters before the first observation, the rest over the whole future. */
const entryShare = (observations: number): number =>
  (observations === 0 ? 0.5 : 0) + 0.5 * (unspent(observations) - unspent(observations + 1));

/**
 * Plays one round, in place. `payoff` must have conditional mean ≤ 0 while the guardrail holds and be ≥ −1, which makes
 * 1 + fraction·payoff a safe bet for every fraction below 1.
 */
export function playRound(process: EvidenceProcess, payoff: number): void {
  const entry = entryShare(process.observations);
  process.observations += 1;
  for (let i = 0; i < BET_FRACTIONS.length; i++) {
    const wealth = (process.wealth[i] + entry) * (1 + BET_FRACTIONS[i] * Math.max(-1, payoff));
    process.wealth[i] = Math.min(wealth, 1e250);
  }
}

/** Total money now: the e-value of "the guardrail held so far". */
export const evidenceOf = (process: EvidenceProcess): number =>
  process.wealth.reduce((sum, wealth) => sum + wealth, 0) / process.wealth.length;
