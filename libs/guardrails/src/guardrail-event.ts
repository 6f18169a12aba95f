import type { Guardrail } from '#experiments';
import type { Evidence } from './judge-values.js';

/** A guardrail that fired. */
export interface GuardrailEvent {
  id: string;
  experimentId: string;
  guardrail: Guardrail;
  arm: number;
  action: Guardrail['action'];
  evidence: Evidence;
  firedAt: Date;
  appliedAt: Date | null;
  /** The revision that the action made; null when there was nothing left to do. */
  revision: number | null;
  notifiedAt: Date | null;
}
