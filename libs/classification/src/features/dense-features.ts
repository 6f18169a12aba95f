import { CUE_NAMES } from '../cues/cue-names.js';
import { type CueCounts, CUES } from '../cues/find-cues.js';
import { ZONE_CONTEXT, ZONE_NAMES, ZONES } from '../text/zones.js';
import { fillStructure, STRUCTURE_NAMES, type StructureInput } from './structure-features.js';

const VIEWS = [...ZONE_NAMES, 'instruction', 'start'] as const;

/** Names of the dense features, in order: every cue in every view, then the shape of the text. */
export const DENSE_NAMES: readonly string[] = [
  ...CUE_NAMES.flatMap((cue) => VIEWS.map((view) => `${cue}@${view}`)),
  ...STRUCTURE_NAMES,
  'bias',
];

export const DENSE_FEATURES = DENSE_NAMES.length;
const STRUCTURE_OFFSET = CUES * VIEWS.length;

/** Fills the dense features of one prompt into `into` (length `DENSE_FEATURES`). */
export function fillDenseFeatures(into: Float32Array, cues: CueCounts, shape: StructureInput): void {
  for (let cue = 0; cue < CUES; cue++) fillCue(into, cues, cue);
  fillStructure(into, STRUCTURE_OFFSET, shape);
  into[DENSE_FEATURES - 1] = 1;
}

function fillCue(into: Float32Array, cues: CueCounts, cue: number): void {
  const at = cue * VIEWS.length;
  let instruction = 0;
  for (let zone = 0; zone < ZONES; zone++) {
    const count = cues.byZone[cue * ZONES + zone];
    into[at + zone] = count / (count + 1);
    if (zone !== ZONE_CONTEXT) instruction += count;
  }
  into[at + ZONES] = instruction > 0 ? 0.5 + instruction / (instruction + 3) : 0;
  into[at + ZONES + 1] = cues.atStart[cue];
}
