/** The task of a segment "complexity:task", or null for a segment of one part: the middle step of the back-off. */
export function segmentTask(segment: string): string | null {
  const colon = segment.indexOf(':');
  return colon < 0 ? null : segment.slice(colon + 1);
}

/** Segments grouped by task; segments without a task form one group of their own. */
export function groupByTask(segments: Iterable<string>): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const segment of segments) {
    const task = segmentTask(segment);
    const group = groups.get(task);
    if (group) group.push(segment);
    else groups.set(task, [segment]);
  }
  return groups;
}
