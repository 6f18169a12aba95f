/** Nodes on −1..1, their weights, and the matrix that turns values at the nodes into running integrals. */
export interface GaussLegendreRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  /** Row i holds the weights of ∫ from −1 to node i, exact for polynomials below the rule's size. */
  readonly cumulative: readonly Float64Array[];
}

/** P_0(x) … P_degree(x) by Bonnet's recursion. */
function legendrePolynomials(x: number, degree: number): number[] {
  const values = [1, x];
  for (let m = 2; m <= degree; m++)
    values.push(((2 * m - 1) * x * values[m - 1] - (m - 1) * values[m - 2]) / m);
  return values;
}

function legendreRoot(size: number, index: number): number {
  let x = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
  for (let step = 0; step < 50; step++) {
    const p = legendrePolynomials(x, size);
    const slope = (size * (x * p[size] - p[size - 1])) / (x * x - 1);
    x -= p[size] / slope;
    if (Math.abs(p[size] / slope) < 1e-16) break;
  }
  return x;
}

function runningIntegralRow(x: number, nodes: Float64Array, weights: Float64Array): Float64Array {
  const size = nodes.length;
  const atX = legendrePolynomials(x, size);
  return Float64Array.from(nodes, (node, j) => {
    const atNode = legendrePolynomials(node, size);
    let sum = (x + 1) / 2;
    for (let m = 1; m < size; m++) sum += (atNode[m] * (atX[m + 1] - atX[m - 1])) / 2;
    return weights[j] * sum;
  });
}

/** Gauss-Legendre rule of `size` nodes (ascending) with its running-integral (collocation) matrix. */
export function gaussLegendreRule(size: number): GaussLegendreRule {
  const nodes = Float64Array.from({ length: size }, (_, i) => -legendreRoot(size, i));
  const weights = nodes.map((x) => {
    const p = legendrePolynomials(x, size);
    const slope = (size * (x * p[size] - p[size - 1])) / (x * x - 1);
    return 2 / ((1 - x * x) * slope * slope);
  });
  const cumulative = Array.from(nodes, (x) => runningIntegralRow(x, nodes, weights));
  return { nodes, weights, cumulative };
}
