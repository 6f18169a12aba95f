import { readableText } from '../text/prompt-text.js';
import { COMPLEXITIES, TASKS } from '../types.js';

const INSTRUCTION = `You label requests for a router. Do not answer the request: label it.
Reply with one JSON object and nothing else:
{"task": one of ${JSON.stringify(TASKS)},
 "complexity": one of ${JSON.stringify(COMPLEXITIES)},
 "confidence": a number from 0 to 1}
task: chat is small talk; qa asks for facts, advice or explanations; reasoning is mathematics, logic or puzzles;
creative writes texts, posts, e-mails or plays a role; extraction pulls pieces out of a given text.
complexity: simple needs one fact or step; moderate is school level; complex is university level or several hard steps;
expert is professional work in law, medicine, finance or research.`;

/** Chat messages that ask any instruction-following model for a JSON verdict on `prompt` (long ones are cut). */
export function verdictMessages(prompt: string): { role: 'system' | 'user'; content: string }[] {
  return [
    { role: 'system', content: INSTRUCTION },
    { role: 'user', content: `Request to label, between the lines:\n---\n${readableText(prompt)}\n---` },
  ];
}
