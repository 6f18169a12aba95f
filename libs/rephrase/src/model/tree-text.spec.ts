import { describe, expect, it } from '@jest/globals';
import { treeLogOdds, type TreeModel } from './tree-model.js';
import { formatTrees, parseTrees } from './tree-text.js';

const model: TreeModel = {
  bias: -0.5,
  roots: [0, 3],
  feature: [1, -1, -1, -1],
  value: [0.25, 1, -1, 0.125],
  left: [1, -1, -1, -1],
};

describe('formatTrees', () => {
  it('is undone by parseTrees', () => {
    const copy = parseTrees(formatTrees(model));
    for (const features of [
      [0, 0],
      [0, 0.25],
      [0, 0.26],
    ]) {
      expect(treeLogOdds(copy, features)).toBe(treeLogOdds(model, features));
    }
  });

  it('goes left at the threshold and right above it', () => {
    expect(treeLogOdds(model, [0, 0.25])).toBe(0.625);
    expect(treeLogOdds(model, [0, 0.2501])).toBe(-1.375);
  });
});
