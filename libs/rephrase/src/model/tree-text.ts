import type { TreeModel } from './tree-model.js';

/** One tree in preorder: inner nodes `feature<threshold`, leaves their log-odds. */
function writeTree(model: TreeModel, node: number, tokens: string[]): void {
  if (model.feature[node] < 0) {
    tokens.push(String(Number(model.value[node].toFixed(4))));
    return;
  }
  tokens.push(`${model.feature[node]}<${model.value[node]}`);
  writeTree(model, model.left[node], tokens);
  writeTree(model, model.left[node] + 1, tokens);
}

/** Text form of a model, readable and the same on every machine; leaf values keep four digits. */
export function formatTrees(model: TreeModel, treesPerLine = 4): string {
  const trees = model.roots.map((root) => {
    const tokens: string[] = [];
    writeTree(model, root, tokens);
    return tokens.join(' ');
  });
  const lines = [`bias ${model.bias.toFixed(6)}`];
  for (let i = 0; i < trees.length; i += treesPerLine)
    lines.push(trees.slice(i, i + treesPerLine).join('; '));
  return lines.join('\n');
}

function readNode(model: TreeModel, node: number, tokens: string[], at: number): number {
  const [head, threshold] = tokens[at].split('<');
  if (threshold === undefined) {
    model.feature[node] = -1;
    model.left[node] = -1;
    model.value[node] = Number(head);
    return at + 1;
  }
  const left = model.feature.length;
  model.feature.push(-1, -1);
  model.feature[node] = Number(head);
  model.value[node] = Number(threshold);
  model.left[node] = left;
  return readNode(model, left + 1, tokens, readNode(model, left, tokens, at + 1));
}

/** Inverse of {@link formatTrees}. */
export function parseTrees(text: string): TreeModel {
  const [first, ...lines] = text.trim().split('\n');
  const model: TreeModel = { bias: Number(first.slice(5)), roots: [], feature: [], value: [], left: [] };
  for (const tree of lines.flatMap((line) => line.split('; '))) {
    const root = model.feature.push(-1) - 1;
    model.roots.push(root);
    readNode(model, root, tree.split(' '), 0);
  }
  return model;
}
