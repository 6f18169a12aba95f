import { describe, expect, it } from '@jest/globals';
import { regretPlot, type Curve } from './regret-plot.js';

const curve: Curve = { name: 'a <b> & c', rounds: [50, 100], means: [4, 8], errors: [1, 1] };

describe('regretPlot', () => {
  it('draws a line and a band per curve, names escaped, the highest band inside the frame', () => {
    const svg = regretPlot('Regret & time', [curve, { ...curve, name: 'other', means: [1, 2] }]);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg.match(/<polygon/g)).toHaveLength(2);
    expect(svg).toContain('a &lt;b> &amp; c');
    expect(svg).toContain('Regret &amp; time');
    const numbers = [...svg.matchAll(/points="([^"]+)"/g)].flatMap(([, points]) =>
      points.split(' ').map((pair) => pair.split(',').map(Number)),
    );
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(760);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(440);
    }
  });

  it('gives equal widths to equal numbers of rounds and rises with regret', () => {
    const svg = regretPlot('t', [{ ...curve, errors: [0, 0] }]);
    const [[x1, y1], [x2, y2]] = /<polyline points="([^"]+)"/
      .exec(svg)![1]
      .split(' ')
      .slice(-2)
      .map((pair) => pair.split(',').map(Number));
    expect(x2 - 56).toBeCloseTo(2 * (x1 - 56), 0);
    expect(y2).toBeLessThan(y1);
  });
});
