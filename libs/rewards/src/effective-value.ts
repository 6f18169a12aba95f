/** One statement about one metric. `value` null takes the statement of its kind back. */
interface Evidence {
  value: number | null;
  atMs: number;
  /** The ledger event's id; UUIDv7, so its order is the order of arrival. */
  event: string;
  weight?: number;
}

/** Who says so. A kind further up outranks those below it whatever their times. */
export type EvidenceKind = 'explicit' | 'late' | 'inferred' | 'default';

/** The newest evidence of each kind for one metric of one assignment. */
export type MetricEvidence = Partial<Record<EvidenceKind, Evidence>>;

export interface EffectiveValue {
  value: number;
  weight: number;
}

/** Keeps the newer of two statements of one kind: by the time they speak of, then by arrival. Order never matters. */
export function addEvidence(known: MetricEvidence, kind: EvidenceKind, evidence: Evidence): MetricEvidence {
  const former = known[kind];
  return former && !isNewer(evidence, former) ? known : { ...known, [kind]: evidence };
}

/**
 * The one value that counts now. Explicit evidence outranks what was inferred; evidence that came after the window
 * counts only in place of a default.
 */
export function effectiveValue(evidence: MetricEvidence): EffectiveValue | null {
  const counts = effectiveEvidence(evidence);
  if (!counts) return null;
  return { value: counts.value, weight: counts === evidence.inferred ? (counts.weight ?? 1) : 1 };
}

/** The ledger event whose value counts now, or null. */
export function effectiveEvent(evidence: MetricEvidence): string | null {
  return effectiveEvidence(evidence)?.event ?? null;
}

function effectiveEvidence({ explicit, late, inferred, default: assumed }: MetricEvidence) {
  if (hasValue(explicit)) return explicit;
  if (assumed && hasValue(late)) return late;
  if (hasValue(inferred)) return inferred;
  return hasValue(assumed) ? assumed : null;
}

function hasValue(evidence: Evidence | undefined): evidence is Evidence & { value: number } {
  return evidence !== undefined && evidence.value !== null;
}

function isNewer(left: Evidence, right: Evidence): boolean {
  return left.atMs !== right.atMs ? left.atMs > right.atMs : left.event > right.event;
}
