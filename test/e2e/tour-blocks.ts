import { readFileSync } from 'node:fs';

/** One step of the tour: what to type, and the answer that the README shows. */
export interface TourStep {
  /** Line of the command's fence in the file. */
  line: number;
  command: string;
  /** Parsed JSON. */
  output: unknown;
}

const FENCES = /^```(sh tour|json tour-output)\n([\s\S]*?)^```$/gm;

/** The steps of a Markdown file: each ` ```sh tour ` block with the ` ```json tour-output ` block after it. */
export function readTour(path: string): TourStep[] {
  const text = readFileSync(path, 'utf8');
  const steps: TourStep[] = [];
  let command: { line: number; text: string } | null = null;
  for (const { 1: kind, 2: body, index } of text.matchAll(FENCES)) {
    const line = text.slice(0, index).split('\n').length;
    if ((kind === 'sh tour') === (command !== null))
      throw new Error(`${path}:${line}: a tour command and its output must take turns`);
    if (command) steps.push({ line: command.line, command: command.text, output: JSON.parse(body) });
    command = command ? null : { line, text: body };
  }
  if (command) throw new Error(`${path}:${command.line}: a tour command without its output`);
  return steps;
}
