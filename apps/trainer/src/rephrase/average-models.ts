import type { TreeModel } from '#rephrase';

/** One model whose log-odds are the mean of the given ones: all trees, leaves divided by their number. */
export function averageModels(models: readonly TreeModel[]): TreeModel {
  const mean: TreeModel = { bias: 0, roots: [], feature: [], value: [], left: [] };
  for (const model of models) {
    const offset = mean.feature.length;
    mean.bias += model.bias / models.length;
    mean.roots.push(...model.roots.map((root) => root + offset));
    model.feature.forEach((feature, node) => {
      mean.feature.push(feature);
      mean.value.push(feature < 0 ? model.value[node] / models.length : model.value[node]);
      mean.left.push(feature < 0 ? -1 : model.left[node] + offset);
    });
  }
  return mean;
}
