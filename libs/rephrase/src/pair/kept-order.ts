/**
 * Marks a longest strictly increasing subsequence of the entries that are >= 0.
 * Patience sorting, O(n log n); returns 1 for entries in it, 0 elsewhere.
 */
export function keptOrder(positions: Int32Array): Uint8Array {
  const tails: number[] = [];
  const previous = new Int32Array(positions.length).fill(-1);
  for (let i = 0; i < positions.length; i++) {
    if (positions[i] < 0) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[tails[middle]] < positions[i]) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1];
    tails[low] = i;
  }
  const kept = new Uint8Array(positions.length);
  for (let i = tails.length > 0 ? tails[tails.length - 1] : -1; i >= 0; i = previous[i]) kept[i] = 1;
  return kept;
}
