/** xᵀV⁺x on the range of V, with the rank of V and how far x leaves that range. */
interface SemidefiniteForm {
  value: number;
  rank: number;
  /** Largest component of x that V cannot explain, relative to the largest scale; 0 when x lies in the range. */
  unexplained: number;
}

/**
 * Quadratic form with the inverse of a symmetric positive semidefinite matrix on its range, by Cholesky decomposition
 * with diagonal pivoting (Higham 1990): pivots below `tolerance` times the largest diagonal count as zero.
 */
export function semidefiniteForm(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
  tolerance = 1e-9,
): SemidefiniteForm {
  const v = matrix.map((row) => [...row]);
  const x = [...vector];
  const open = new Set(x.keys());
  const limit = tolerance * Math.max(0, ...v.map((row, i) => row[i]));
  let value = 0;
  let rank = 0;
  for (;;) {
    const pivot = largestDiagonal(v, open);
    if (pivot === undefined || v[pivot][pivot] <= limit) break;
    open.delete(pivot);
    rank += 1;
    value += x[pivot] ** 2 / v[pivot][pivot];
    eliminate(v, x, pivot, open);
  }
  return { value, rank, unexplained: Math.max(0, ...[...open].map((i) => Math.abs(x[i]))) };
}

function largestDiagonal(v: number[][], open: Set<number>): number | undefined {
  let best: number | undefined;
  for (const i of open) if (best === undefined || v[i][i] > v[best][best]) best = i;
  return best;
}

function eliminate(v: number[][], x: number[], pivot: number, open: Set<number>): void {
  for (const i of open) {
    const factor = v[i][pivot] / v[pivot][pivot];
    x[i] -= factor * x[pivot];
    for (const j of open) v[i][j] -= factor * v[pivot][j];
  }
}
