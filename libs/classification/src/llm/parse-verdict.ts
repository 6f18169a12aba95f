import { COMPLEXITIES, type Complexity, type Task, TASKS } from '../types.js';

/** What a model said about a request. */
export interface LlmVerdict {
  task: Task;
  complexity: Complexity;
  /** As stated by the model, 0..1; not calibrated. */
  confidence: number;
}

const REPLY_CHARS_MAX = 4000;

/**
 * Reads a reply strictly: exactly one JSON object, alone or in a code fence, with known labels and a
 * confidence in 0..1. Anything else is undefined, so that the caller falls back.
 */
export function parseVerdict(reply: string): LlmVerdict | undefined {
  if (reply.length > REPLY_CHARS_MAX) return undefined;
  const value = parseObject(withoutFence(reply.trim()));
  if (!value) return undefined;
  const { task, complexity, confidence } = value;
  if (!isOneOf(TASKS, task) || !isOneOf(COMPLEXITIES, complexity)) return undefined;
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return undefined;
  return { task, complexity, confidence };
}

function withoutFence(text: string): string {
  if (!text.startsWith('```') || !text.endsWith('```') || text.length < 6) return text;
  const body = text.slice(3, -3);
  return body.startsWith('json') ? body.slice(4) : body;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isOneOf<T extends string>(names: readonly T[], value: unknown): value is T {
  return (names as readonly unknown[]).includes(value);
}
