import { DENSE_FEATURES, DENSE_NAMES, fillDenseFeatures } from '../features/dense-features.js';
import type { Analysis } from '../features/analyze.js';
import { COMPLEXITIES, type FeatureReason, TASKS } from '../types.js';
import { COMPLEXITY_RULES, TASK_RULES, type Rule } from './rule-weights.js';
import { softmax } from './softmax.js';
import type { Scores } from './verdict.js';

const DENSE_INDEX = new Map(DENSE_NAMES.map((name, index) => [name, index]));
const TASK_TEMPERATURE = 1.15;
const COMPLEXITY_TEMPERATURE = 1.3;

interface CompiledRule {
  feature: number;
  label: number;
  weight: number;
}

const taskRules = compile(TASK_RULES, TASKS);
const complexityRules = compile(COMPLEXITY_RULES, COMPLEXITIES);

/** Transparent patterns: every rule adds its weight times a visible feature to one class. */
export function scoreByRules(analysis: Analysis): Scores {
  const dense = new Float32Array(DENSE_FEATURES);
  fillDenseFeatures(dense, analysis.cues, analysis.shape);
  return {
    kind: 'rules',
    task: softmax(apply(taskRules, dense, TASKS.length), TASK_TEMPERATURE),
    complexity: softmax(apply(complexityRules, dense, COMPLEXITIES.length), COMPLEXITY_TEMPERATURE),
    reasons: (task, complexity) => [
      ...reasons(taskRules, dense, task, 'task'),
      ...reasons(complexityRules, dense, complexity, 'complexity'),
    ],
  };
}

function compile<T extends string>(rules: Record<T, Rule>, labels: readonly T[]): CompiledRule[] {
  return labels.flatMap((name, label) =>
    Object.entries(rules[name]).map(([feature, weight]) => {
      const index = DENSE_INDEX.get(feature);
      if (index === undefined) throw new Error(`Rule for ${name} names the unknown feature ${feature}`);
      return { feature: index, label, weight };
    }),
  );
}

function apply(rules: readonly CompiledRule[], dense: Float32Array, labels: number): Float64Array {
  const scores = new Float64Array(labels);
  for (const rule of rules) scores[rule.label] += rule.weight * dense[rule.feature];
  return scores;
}

function reasons(
  rules: readonly CompiledRule[],
  dense: Float32Array,
  label: number,
  axis: 'task' | 'complexity',
): FeatureReason[] {
  return rules
    .filter((rule) => rule.label === label && dense[rule.feature] !== 0)
    .map((rule) => ({
      name: DENSE_NAMES[rule.feature],
      value: dense[rule.feature],
      weight: rule.weight * dense[rule.feature],
      axis,
    }))
    .sort((left, right) => right.weight - left.weight)
    .slice(0, 5);
}
