/** One deliberate violation of a boundary: where the file would stand, what it would say, and which rule must object. */
export interface Violation {
  rule: string;
  file: string;
  code: string;
}

/** Import boundaries, refused by dependency-cruiser. */
export const importViolations: Violation[] = [
  {
    rule: 'bandit-imports-only-what-it-may',
    file: 'libs/bandit/src/violation.ts',
    code: "import { z } from 'zod';\nexport const schema = z.string();\n",
  },
  {
    rule: 'bandit-imports-only-what-it-may',
    file: 'libs/bandit/src/violation.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n",
  },
  {
    rule: 'inference-imports-only-what-it-may',
    file: 'libs/inference/src/violation.ts',
    code: "import { newId } from '#platform';\nexport const id = newId();\n",
  },
  {
    rule: 'classification-imports-only-what-it-may',
    file: 'libs/classification/src/violation.ts',
    code: "import { createRng } from '#bandit';\nexport const rng = createRng(1);\n",
  },
  {
    rule: 'rephrase-imports-only-what-it-may',
    file: 'libs/rephrase/src/violation.ts',
    code: "import { createClassifier } from '#classification';\nexport const classifier = createClassifier();\n",
  },
  {
    rule: 'experiments-does-not-know-later-features',
    file: 'libs/experiments/src/violation.ts',
    code: "import { AddArm } from '#arms';\nexport const arm = AddArm;\n",
  },
  {
    rule: 'assignment-does-not-know-later-features',
    file: 'libs/assignment/src/violation.ts',
    code: "import { FoldRewards } from '#rewards';\nexport const fold = FoldRewards;\n",
  },
  {
    rule: 'libs-are-entered-through-their-index',
    file: 'libs/rewards/src/violation.ts',
    code: "import { decide } from '../../assignment/src/decide.js';\nexport const draw = decide;\n",
  },
  {
    rule: 'apps-never-import-each-other',
    file: 'apps/api/src/violation.ts',
    code: "import { startWorker } from '../../worker/src/index.js';\nexport const start = startWorker;\n",
  },
  {
    rule: 'libs-never-import-apps',
    file: 'libs/results/src/violation.ts',
    code: "import { startApi } from '../../../apps/api/src/index.js';\nexport const start = startApi;\n",
  },
  {
    rule: 'prisma-stays-in-persistence-and-repositories',
    file: 'libs/assignment/src/violation.ts',
    code: "import { PrismaPg } from '@prisma/adapter-pg';\nexport const adapter = PrismaPg;\n",
  },
];

/** What code may say, refused by ESLint. */
export const codeViolations: Violation[] = [
  {
    rule: 'no-restricted-globals',
    file: 'libs/bandit/src/violation.ts',
    code: 'export const now = Date.now();\n',
  },
  {
    rule: 'no-restricted-properties',
    file: 'libs/bandit/src/violation.ts',
    code: 'export const draw = Math.random();\n',
  },
  {
    rule: 'no-restricted-globals',
    file: 'libs/inference/src/violation.ts',
    code: 'export const id = process.pid;\n',
  },
  {
    rule: 'no-restricted-syntax',
    file: 'libs/rephrase/src/violation.ts',
    code: 'export async function later() {}\n',
  },
  {
    rule: 'no-restricted-properties',
    file: 'libs/rewards/src/violation.ts',
    code: 'export const home = process.env.HOME;\n',
  },
];
