import type { z } from 'zod';
import type { FieldFault } from '../errors/problem-error.js';

type Issue = z.core.$ZodIssue;

const faultsMax = 100;

/** All faults that a schema found, with dotted paths (`arms.0.key`); at most a hundred, then a last one says how many more. */
export function schemaFaults(issues: readonly Issue[]): FieldFault[] {
  const faults = issues.slice(0, faultsMax).flatMap((issue) => faultsOf(issue, []));
  const omitted = issues.length - faultsMax;
  return omitted > 0 ? [...faults, { path: '', message: `and ${omitted} more faults` }] : faults;
}

function faultsOf(issue: Issue, prefix: PropertyKey[]): FieldFault[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, faultsMax)
      .map((key) => ({ path: dotted([...path, key]), message: 'Unknown field' }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return closestBranch(issue.errors).flatMap((inner) => faultsOf(inner, path));
  return [{ path: dotted(path), message: issue.message }];
}

/** Of a union, the alternative that came closest is the one the client most likely meant. */
const closestBranch = (branches: Issue[][]) =>
  branches.reduce((best, branch) => (badness(branch) < badness(best) ? branch : best));

const badness = (branch: Issue[]) =>
  branch.length +
  (branch.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 100 : 0);

const dotted = (path: PropertyKey[]) => path.map(String).join('.');
