let lastMs = NaN;
let lastIso = '';

/** A time as ISO 8601 in UTC. Many answers of one millisecond share the work. */
export function isoTime(ms: number): string {
  if (ms !== lastMs) [lastMs, lastIso] = [ms, new Date(ms).toISOString()];
  return lastIso;
}
