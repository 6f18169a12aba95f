const layers = 128;
const tailStart = 3.442619855899;
const layerArea = 9.91256303526217e-3;
const scale = 2147483648;

/** Marsaglia & Tsang's (2000) tables for the half normal: acceptance bounds, widths and heights. */
function buildTables() {
  const accept = new Int32Array(layers);
  const width = new Float64Array(layers);
  const height = new Float64Array(layers);
  let right = tailStart;
  const base = layerArea / Math.exp(-0.5 * right * right);
  accept[0] = Math.floor((right / base) * scale) | 0;
  width[0] = base / scale;
  width[layers - 1] = right / scale;
  height[0] = 1;
  height[layers - 1] = Math.exp(-0.5 * right * right);
  for (let i = layers - 2; i >= 1; i--) {
    const left = Math.sqrt(-2 * Math.log(layerArea / right + Math.exp(-0.5 * right * right)));
    accept[i + 1] = Math.floor((left / right) * scale) | 0;
    right = left;
    height[i] = Math.exp(-0.5 * left * left);
    width[i] = left / scale;
  }
  accept[1] = 0;
  return { accept, width, height };
}

const { accept, width, height } = buildTables();

function tailVariate(uniform: () => number): number {
  for (;;) {
    const x = -Math.log(1 - uniform()) / tailStart;
    const y = -Math.log(1 - uniform());
    if (y + y >= x * x) return tailStart + x;
  }
}

/** A standard normal sampler by the ziggurat; layer and position use separate bits (Doornik 2005). */
export function createZiggurat(nextUint32: () => number, uniform: () => number): () => number {
  return () => {
    for (;;) {
      const position = nextUint32() | 0;
      const layer = nextUint32() >>> 25;
      const x = position * width[layer];
      if ((position < 0 ? -position : position) < accept[layer]) return x;
      if (layer === 0) return position < 0 ? -tailVariate(uniform) : tailVariate(uniform);
      const y = height[layer] + uniform() * (height[layer - 1] - height[layer]);
      if (y < Math.exp(-0.5 * x * x)) return x;
    }
  };
}
