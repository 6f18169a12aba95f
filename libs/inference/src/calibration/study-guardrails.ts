import { drawIndex, type Rng } from '#bandit';
import {
  addGuardrailValue,
  createGuardrailMonitor,
  guardrailVerdict,
  type GuardrailMonitor,
  type GuardrailRule,
} from '../guardrail/guardrail-monitor.js';

/** One guardrail of a simulated experiment; `draw` makes the metric's value of an arm at a decision. */
export interface StudiedGuardrail {
  rule: GuardrailRule;
  draw: (arm: number, decision: number, rng: Rng) => number;
}

export interface GuardrailStudy {
  probabilities: readonly number[];
  guardrails: readonly StudiedGuardrail[];
  decisions: number;
  /** Chance of any false action per experiment; shared evenly by guardrails and arms. */
  budget: number;
  minSamples: number;
}

/** The first action of a simulated experiment: which guardrail, on which arm, at which decision. */
export interface GuardrailAction {
  guardrail: number;
  arm: number;
  decision: number;
}

/**
 * Plays one experiment with every guardrail on every arm, read after every value, until the first action. A guardrail
 * relative to control watches every arm but the control (arm 0). `null` when nothing acts.
 */
export function firstGuardrailAction(study: GuardrailStudy, rng: Rng): GuardrailAction | null {
  const { probabilities, guardrails, decisions } = study;
  const monitors = guardrails.map(({ rule }) => monitorsOf(rule, probabilities.length));
  const alpha = study.budget / (guardrails.length * probabilities.length);
  for (let decision = 0; decision < decisions; decision++) {
    const arm = drawIndex(probabilities, rng.next());
    for (let g = 0; g < guardrails.length; g++) {
      const value = guardrails[g].draw(arm, decision, rng);
      for (const monitor of monitors[g]) {
        addGuardrailValue(monitor, guardrails[g].rule, { arm, value });
        const { breached } = guardrailVerdict(monitor, { alpha, minSamples: study.minSamples });
        if (breached) return { guardrail: g, arm: monitor.arm, decision };
      }
    }
  }
  return null;
}

function monitorsOf(rule: GuardrailRule, armCount: number): GuardrailMonitor[] {
  const arms = Array.from({ length: armCount }, (_, arm) => arm);
  const watched = typeof rule.threshold === 'number' ? arms : arms.filter((arm) => arm !== 0);
  return watched.map((arm) => createGuardrailMonitor(arm, 0));
}
