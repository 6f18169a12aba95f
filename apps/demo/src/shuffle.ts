import type { Rng } from '#bandit';

/** A shuffled copy (Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], rng: Rng): Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(rng.next() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}

/** `count` items: the whole list in a fresh order, again and again, the last pass cut short. */
export function shuffledPasses<Item>(items: readonly Item[], count: number, rng: Rng): Item[] {
  const stream: Item[] = [];
  while (stream.length < count) stream.push(...shuffled(items, rng).slice(0, count - stream.length));
  return stream;
}
