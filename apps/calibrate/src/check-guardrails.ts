import { createRng, type Rng } from '#bandit';
import { firstGuardrailAction, type StudiedGuardrail } from '#inference';
import { atMost, percent, type Finding } from './finding.js';

const probabilities = [0.1, 0.2, 0.3, 0.4];
const range = { min: 0, max: 1 };
const meanLatencyMs = 1000 * Math.exp(0.18);

type Level = (arm: number, decision: number) => number;
const succeed =
  (rate: Level) =>
  (arm: number, decision: number, rng: Rng): number =>
    rng.next() < rate(arm, decision) ? 1 : 0;
const take =
  (factor: Level) =>
  (arm: number, decision: number, rng: Rng): number =>
    1000 * factor(arm, decision) * Math.exp(0.6 * rng.normal());

/** Every kind of guardrail, several of them with no slack at all. */
function everyGuardrail(rate: Level, factor: Level): StudiedGuardrail[] {
  const success = succeed(rate);
  const latency = take(factor);
  return [
    { rule: { direction: 'increase', threshold: 0.9, range }, draw: success },
    { rule: { direction: 'increase', threshold: 0.95, range }, draw: success },
    { rule: { direction: 'increase', threshold: { relativeToControl: -0.05 }, range }, draw: success },
    { rule: { direction: 'increase', threshold: { relativeToControl: 0 }, range }, draw: success },
    { rule: { direction: 'decrease', threshold: 1.5 * meanLatencyMs }, draw: latency },
    { rule: { direction: 'decrease', threshold: meanLatencyMs }, draw: latency },
    { rule: { direction: 'decrease', threshold: { relativeToControl: 0.2 } }, draw: latency },
    { rule: { direction: 'decrease', threshold: { relativeToControl: 0 } }, draw: latency },
  ];
}

const study = { probabilities, budget: 0.01, minSamples: 50 };

/** A week of 50,000 decisions in which nothing is wrong, with every guardrail read after every value. */
export function* checkGuardrails(weeks: number): Generator<Finding> {
  const rng = createRng(401);
  const guardrails = everyGuardrail(
    () => 0.95,
    () => 1,
  );
  let acted = 0;
  for (let week = 0; week < weeks; week++)
    if (firstGuardrailAction({ ...study, guardrails, decisions: 50_000 }, rng)) acted += 1;
  yield atMost(`false actions in ${weeks} A/A weeks, 8 guardrails x 4 arms`, acted / weeks, 0.01);
  yield* falseAlarmsAtTheLimit();
  for (const healthy of [0, 1_000, 50_000]) yield* detection(healthy);
}

/** One guardrail with a budget of 5 %, mean exactly at its limit: the bound itself. */
function* falseAlarmsAtTheLimit(): Generator<Finding> {
  const runs = 2000;
  const all = everyGuardrail(
    () => 0.95,
    () => 1,
  );
  for (const [name, guardrail] of [
    ['absolute', all[1]],
    ['relative', all[3]],
    ['latency absolute', all[5]],
    ['latency relative', all[7]],
  ] as const) {
    const rng = createRng(402);
    let acted = 0;
    const one = {
      probabilities: [0.5, 0.5],
      guardrails: [guardrail],
      decisions: 4000,
      budget: 0.05,
      minSamples: 1,
    };
    for (let run = 0; run < runs; run++) if (firstGuardrailAction(one, rng)) acted += 1;
    yield atMost(`${name} guardrail exactly at its limit ever alarms, budget 5 %`, acted / runs, 0.06);
  }
}

function* detection(healthy: number): Generator<Finding> {
  const broken: Level = (arm, decision) => (arm === 3 && decision >= healthy ? 0.6 : 0.95);
  const all = everyGuardrail(broken, () => 1);
  const cases = [
    { name: 'threshold 0.9', guardrail: all[0], limit: 400 },
    { name: '5 % below control', guardrail: all[2], limit: 2500 },
  ];
  for (const { name, guardrail, limit } of cases) {
    const rng = createRng(403);
    const delays: number[] = [];
    for (let run = 0; run < 100; run++) {
      const guarded = { ...study, guardrails: [guardrail], decisions: healthy + 20_000 };
      const action = firstGuardrailAction(guarded, rng);
      delays.push(action?.arm === 3 && action.decision >= healthy ? action.decision - healthy : Infinity);
    }
    delays.sort((a, b) => a - b);
    const figure = `median ${delays[50]}, p95 ${delays[95]} (of which ${percent(probabilities[3])} the arm's)`;
    const claim = `decisions until success 0.95 -> 0.6 acts after ${healthy} healthy ones, ${name}`;
    yield { claim, target: `p95 <= ${limit}`, figure, holds: delays[95] <= limit };
  }
}
