/** Something that this process uses. */
export interface ReadinessCheck {
  name: string;
  /** Whether nothing can be served without it; else its failure is only told. */
  needed: boolean;
  /** Rejects when the thing cannot be used. */
  check(): Promise<unknown>;
}

/** Injection token of the {@link ReadinessCheck}s of this process. */
export const READINESS_CHECKS = Symbol('READINESS_CHECKS');

const timeoutMs = 2_000;

/** Runs all checks at once; each has two seconds. */
export async function readiness(checks: ReadinessCheck[]): Promise<Record<string, 'ok' | 'failing'>> {
  const results = await Promise.allSettled(checks.map(({ check }) => withTimeout(check())));
  return Object.fromEntries(
    checks.map(({ name }, index) => [name, results[index].status === 'fulfilled' ? 'ok' : 'failing']),
  );
}

function withTimeout(work: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
