import { describe, expect, it } from '@jest/globals';
import { growTrees, type BoostingOptions } from './grow-trees.js';
import { seededRandom } from './seeded-random.js';
import { treeLogOdds } from '../../../../libs/rephrase/src/model/tree-model.js';

const options: BoostingOptions = {
  trees: 40,
  depth: 3,
  learningRate: 0.2,
  ridge: 1,
  leafWeight: 1,
  featureShare: 1,
  rowShare: 1,
  monotone: [0, 0],
  seed: 5,
};

function noisyRows() {
  const random = seededRandom(11);
  const features = Array.from({ length: 400 }, () => [random(), random()]);
  const labels = features.map(([x, y]) => (x > 0.5 !== y > 0.5 && random() < 0.95 ? 1 : 0));
  return { features, labels, weights: labels.map(() => 1) };
}

describe('growTrees', () => {
  it('learns what no single feature tells', () => {
    const rows = noisyRows();
    const model = growTrees(rows, options);
    const right = rows.features.filter(
      (row, i) => treeLogOdds(model, row) > 0 === (rows.labels[i] === 1),
    ).length;
    expect(right / rows.features.length).toBeGreaterThan(0.9);
  });

  it('never falls along a feature that may only raise, whatever the data say', () => {
    const model = growTrees(noisyRows(), { ...options, monotone: [1, 0] });
    for (let y = 0; y <= 1; y += 0.1) {
      let before = -Infinity;
      for (let x = 0; x <= 1; x += 0.02) {
        const logOdds = treeLogOdds(model, [x, y]);
        expect(logOdds).toBeGreaterThanOrEqual(before - 1e-12);
        before = logOdds;
      }
    }
  });

  it('gives the same trees for the same seed and other trees for another', () => {
    const sampled = { ...options, rowShare: 0.6 };
    const rows = noisyRows();
    expect(growTrees(rows, sampled)).toEqual(growTrees(rows, sampled));
    expect(growTrees(rows, sampled)).not.toEqual(growTrees(rows, { ...sampled, seed: 6 }));
  });
});
