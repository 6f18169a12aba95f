import { z } from 'zod';
import {
  COMPLEXITIES,
  ESCALATE_BELOW,
  TASKS,
  lastUserMessage,
  type Classification,
  type PromptInput,
} from '#classification';

/** Characters of the prompt that are sent: the start says most of what is asked, the end the rest. */
const HEAD_CHARS = 3_000;
const TAIL_CHARS = 1_000;

const INSTRUCTION = `You label requests to language models. Do not answer the request; label it.
complexity: simple (a lookup or small talk), moderate (some composition), complex (several steps or domain knowledge), expert (professional or research work).
task: ${TASKS.join(', ')}.
Answer with JSON alone: {"complexity": "...", "task": "...", "confidence": 0.0-1.0}`;

const verdictSchema = z.object({
  complexity: z.enum(COMPLEXITIES),
  task: z.enum(TASKS),
  confidence: z.number().min(0).max(1).default(0.8),
});

export interface LlmVerdict {
  complexity: Classification['complexity'];
  task: Classification['task'];
  confidence: number;
}

/** The messages that ask for a verdict on a prompt. */
export function verdictMessages(input: PromptInput) {
  const text = typeof input === 'string' ? input : lastUserMessage(input.messages);
  const shown =
    text.length <= HEAD_CHARS + TAIL_CHARS
      ? text
      : `${text.slice(0, HEAD_CHARS)}\n[...]\n${text.slice(-TAIL_CHARS)}`;
  return [
    { role: 'system', content: INSTRUCTION },
    { role: 'user', content: `<request>\n${shown.toWellFormed()}\n</request>` },
  ];
}

/** The verdict in a model's answer, which may wrap its JSON in prose or a code fence; null when there is none. */
export function parseVerdict(answer: string): LlmVerdict | null {
  const start = answer.indexOf('{');
  const end = answer.lastIndexOf('}');
  if (start < 0 || end < start) return null;
  try {
    const parsed = verdictSchema.safeParse(JSON.parse(answer.slice(start, end + 1)));
    return parsed.success ? (parsed.data as LlmVerdict) : null;
  } catch {
    return null;
  }
}

/**
 * A model's verdict as a classification; what it leaves of the probability is spread as the local verdict has it. An
 * unsure one moves to the next more capable level.
 */
export function withVerdict(local: Classification, verdict: LlmVerdict): Omit<Classification, 'classifier'> {
  const { escalatedFrom: _escalatedFrom, ...rest } = local;
  const uncertain = verdict.confidence < ESCALATE_BELOW;
  const complexity = uncertain ? moreCapable(verdict.complexity) : verdict.complexity;
  return {
    ...rest,
    complexity,
    task: verdict.task,
    confidence: verdict.confidence,
    complexityConfidence: verdict.confidence,
    taskConfidence: verdict.confidence,
    complexityProbabilities: sharpened(local.complexityProbabilities, verdict.complexity, verdict.confidence),
    taskProbabilities: sharpened(local.taskProbabilities, verdict.task, verdict.confidence),
    uncertain,
    ...(complexity !== verdict.complexity && { escalatedFrom: verdict.complexity }),
    features: [{ name: 'llm', value: verdict.confidence }],
  };
}

function moreCapable(complexity: Classification['complexity']): Classification['complexity'] {
  return COMPLEXITIES[Math.min(COMPLEXITIES.indexOf(complexity) + 1, COMPLEXITIES.length - 1)];
}

function sharpened<Name extends string>(
  probabilities: Record<Name, number>,
  chosen: Name,
  confidence: number,
): Record<Name, number> {
  const names = Object.keys(probabilities) as Name[];
  const others = names.filter((name) => name !== chosen);
  const total = others.reduce((sum, name) => sum + probabilities[name], 0);
  const share = (name: Name) => (total > 0 ? probabilities[name] / total : 1 / others.length);
  return Object.fromEntries(
    names.map((name) => [name, name === chosen ? confidence : (1 - confidence) * share(name)]),
  ) as Record<Name, number>;
}
