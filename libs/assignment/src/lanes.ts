import type { Experiment } from '#experiments';

export type Lane = 'experiment' | 'holdout' | 'outsideTraffic';

/**
 * Which lane a unit travels in: a fixed function of the experiment and the unit, so that it needs no storage and is
 * the same on every replica. The two shares are cut from independent hashes.
 */
export function laneOf(
  experiment: Pick<Experiment, 'id' | 'trafficShare' | 'holdoutShare'>,
  unit: string,
): Lane {
  if (
    experiment.trafficShare < 1 &&
    hashToUnit(`traffic:${experiment.id}:${unit}`) >= experiment.trafficShare
  )
    return 'outsideTraffic';
  if (experiment.holdoutShare > 0 && hashToUnit(`holdout:${experiment.id}:${unit}`) < experiment.holdoutShare)
    return 'holdout';
  return 'experiment';
}

/** A string's place in [0, 1): 32-bit FNV-1a, then MurmurHash3's finaliser so that close strings land far apart. */
export function hashToUnit(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
