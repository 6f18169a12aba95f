/** Answers a uniform number in [0, 1), the same sequence for the same seed (Mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}

/** `count` items: the whole list in a fresh order, again and again, the last pass cut short. */
export function shuffledPasses<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const stream: Item[] = [];
  while (stream.length < count) stream.push(...shuffled(items, random).slice(0, count - stream.length));
  return stream;
}
