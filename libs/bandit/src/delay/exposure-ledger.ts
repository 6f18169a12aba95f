/** What is remembered of one (segment, arm) under censored feedback. Plain JSON. */
export interface ExposureCell {
  /** Times of decisions that are silent so far, ascending; old ones that lie close together share an entry. */
  readonly silentSince: number[];
  /** How many silent decisions each entry stands for. */
  readonly silentCounts: number[];
  /** Successes that have arrived. */
  arrived: number;
  /** Their delays by bins of a quarter octave, ascending: bin i holds delays in 2^(i/4)..2^((i+1)/4). */
  readonly delayBins: number[];
  readonly delayCounts: number[];
  /** Time of the first decision; null before it. */
  firstAt: number | null;
}

/** Entries that may stand before close ones are joined. */
const entriesMax = 512;
/** Entries are joined when their ages differ by less than this share. */
const closeShare = 0.03;

const binsPerOctave = 4;
/** Delays from 2^-40 to 2^60 of any unit; shorter and longer ones count as these. */
const [lowestBin, highestBin] = [-160, 240];

/** Bin of a delay; 0 counts as the shortest. */
export function delayBin(delay: number): number {
  const bin = Math.floor(Math.log2(delay) * binsPerOctave);
  return Math.min(highestBin, Math.max(lowestBin, bin));
}

/** Ends of a bin of delays; the shortest begins at 0. */
export function delayBinEnds(bin: number): readonly [number, number] {
  return [bin === lowestBin ? 0 : 2 ** (bin / binsPerOctave), 2 ** ((bin + 1) / binsPerOctave)];
}

export function emptyExposureCell(): ExposureCell {
  return { silentSince: [], silentCounts: [], arrived: 0, delayBins: [], delayCounts: [], firstAt: null };
}

/** Position of the first value that is at least x in an ascending list. */
function lowerBound(ascending: readonly number[], x: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addTo(keys: number[], counts: number[], key: number): void {
  const i = lowerBound(keys, key);
  if (keys[i] === key) {
    counts[i]++;
  } else {
    keys.splice(i, 0, key);
    counts.splice(i, 0, 1);
  }
}

/** Joins neighbours whose ages hardly differ, so that memory grows with the logarithm of time. */
function joinClose({ silentSince, silentCounts }: ExposureCell, now: number): void {
  let kept = 0;
  for (let i = 1; i < silentSince.length; i++) {
    if (silentSince[i] - silentSince[kept] < closeShare * (now - silentSince[i])) {
      const count = silentCounts[kept] + silentCounts[i];
      silentSince[kept] += ((silentSince[i] - silentSince[kept]) * silentCounts[i]) / count;
      silentCounts[kept] = count;
    } else {
      kept++;
      [silentSince[kept], silentCounts[kept]] = [silentSince[i], silentCounts[i]];
    }
  }
  silentSince.length = silentCounts.length = Math.min(silentSince.length, kept + 1);
}

/** Records a decision: silent until its success arrives. */
export function recordDecision(cell: ExposureCell, at: number): void {
  addTo(cell.silentSince, cell.silentCounts, at);
  cell.firstAt = Math.min(cell.firstAt ?? at, at);
  if (cell.silentSince.length > entriesMax) joinClose(cell, at);
}

/** The silent entry nearest to a time; −1 when nothing is silent. */
function nearestSilent({ silentSince }: ExposureCell, at: number): number {
  const after = lowerBound(silentSince, at);
  if (after === 0) return silentSince.length > 0 ? 0 : -1;
  if (after === silentSince.length) return after - 1;
  return silentSince[after] - at < at - silentSince[after - 1] ? after : after - 1;
}

/** Records a success of a decision made at `decidedAt` that arrived `delay` later. */
export function recordArrival(cell: ExposureCell, decidedAt: number, delay: number): void {
  cell.arrived++;
  addTo(cell.delayBins, cell.delayCounts, delayBin(delay));
  const i = nearestSilent(cell, decidedAt);
  if (i < 0) return;
  cell.silentCounts[i]--;
  if (cell.silentCounts[i] > 0) return;
  cell.silentSince.splice(i, 1);
  cell.silentCounts.splice(i, 1);
}
