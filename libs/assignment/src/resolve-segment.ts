import { COMPLEXITIES } from '#classification';
import type { Segments } from '#experiments';
import type { RequestSegment } from './assignment.js';
import type { PromptClassification } from './classify/prompt-classification.js';

/** The caller's segment, or why it does not belong to the experiment. */
export function callerSegment(
  segments: Segments,
  given: { complexity: string; task: string },
): RequestSegment | { problems: { path: string; message: string }[] } {
  const problems: { path: string; message: string }[] = [];
  if (!segments.complexity.includes(given.complexity))
    problems.push({
      path: 'segment.complexity',
      message: `must be one of ${segments.complexity.join(', ')}`,
    });
  if (!segments.task.includes(given.task))
    problems.push({ path: 'segment.task', message: `must be one of ${segments.task.join(', ')}` });
  if (problems.length > 0) return { problems };
  return { complexity: given.complexity, task: given.task, confidence: 1, source: 'caller' };
}

/**
 * A classifier's verdict in the experiment's own segments: a complexity that the experiment does not tell apart goes
 * to the next more demanding one that it has, an unknown task to its first task.
 */
export function classifiedSegment(
  segments: Segments,
  verdict: Pick<PromptClassification, 'complexity' | 'task' | 'confidence' | 'escalatedFrom'>,
): RequestSegment {
  return {
    complexity: nearestComplexity(segments.complexity, verdict.complexity),
    task: segments.task.includes(verdict.task) ? verdict.task : segments.task[0],
    confidence: verdict.confidence,
    source: 'classifier',
    ...(verdict.escalatedFrom && { escalatedFrom: verdict.escalatedFrom }),
  };
}

function nearestComplexity(available: readonly string[], wanted: string): string {
  if (available.includes(wanted)) return wanted;
  const ladder: readonly string[] = COMPLEXITIES;
  const above = ladder.slice(ladder.indexOf(wanted)).find((level) => available.includes(level));
  const below = ladder.filter((level) => available.includes(level)).at(-1);
  return above ?? below ?? available[available.length - 1];
}
