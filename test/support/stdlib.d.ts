/** The distributions of @stdlib, which ship without types: a second opinion in specs. */
declare module '@stdlib/stats/base/dists/*' {
  const distribution: (...numbers: number[]) => number;
  export default distribution;
}
