/** One curve of the plot with its standard errors. */
export interface Curve {
  readonly name: string;
  readonly rounds: readonly number[];
  readonly means: readonly number[];
  readonly errors: readonly number[];
}

const colours = ['#1b6ca8', '#c0392b', '#2e8b57', '#8e44ad', '#d68910', '#34495e'];
const [width, height, margin] = [760, 440, 56];

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Regret over time as a self-contained SVG: a line per curve, a band of two standard errors around it. */
export function regretPlot(title: string, curves: readonly Curve[]): string {
  const lastRound = Math.max(...curves.flatMap((c) => c.rounds));
  const top = Math.max(1e-9, ...curves.flatMap((c) => c.means.map((m, i) => m + 2 * c.errors[i])));
  const x = (round: number) => (margin + ((width - 2 * margin) * round) / lastRound).toFixed(1);
  const y = (regret: number) =>
    (height - margin - ((height - 2 * margin) * Math.max(0, regret)) / top).toFixed(1);
  const points = (c: Curve, side: number) =>
    c.rounds.map((r, i) => `${x(r)},${y(c.means[i] + side * c.errors[i])}`);
  const drawn = curves.map((curve, i) => {
    const colour = colours[i % colours.length];
    const band = [...points(curve, 2), ...points(curve, -2).reverse()].join(' ');
    const label = `<text x="${margin + 12}" y="${margin + 18 * i}" fill="${colour}">${escape(curve.name)}</text>`;
    return `<polygon points="${band}" fill="${colour}" opacity="0.15"/><polyline points="${points(curve, 0).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${label}`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${x(share * lastRound)}" y="${height - margin + 18}" text-anchor="middle">${Math.round(share * lastRound)}</text><text x="${margin - 8}" y="${y(share * top)}" text-anchor="end">${(share * top).toPrecision(3)}</text>`,
  );
  const axes = `<text x="${width / 2}" y="${height - 14}" text-anchor="middle">rounds</text><text x="16" y="${margin - 14}">regret</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/><text x="${width / 2}" y="26" text-anchor="middle" font-size="15">${escape(title)}</text><path d="M${margin} ${margin}V${height - margin}H${width - margin}" stroke="#888" fill="none"/>${axes}${ticks.join('')}${drawn.join('')}</svg>\n`;
}
