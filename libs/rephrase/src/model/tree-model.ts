/** A boosted ensemble of shallow trees over pair features, flattened: node i of all trees in parallel arrays. */
export interface TreeModel {
  /** Log-odds before any tree. */
  bias: number;
  /** Index of the root of each tree. */
  roots: number[];
  /** Feature tested by each node, or -1 in a leaf. */
  feature: number[];
  /** Inner node: go left when the feature is <= this. Leaf: log-odds to add. */
  value: number[];
  /** Left child of each inner node; the right child follows it. */
  left: number[];
}

/** Log-odds of a feature vector in the order of FEATURE_NAMES. */
export function treeLogOdds(model: TreeModel, features: readonly number[]): number {
  const { feature, value, left } = model;
  let sum = model.bias;
  for (const root of model.roots) {
    let node = root;
    while (feature[node] >= 0) node = left[node] + (features[feature[node]] <= value[node] ? 0 : 1);
    sum += value[node];
  }
  return sum;
}
