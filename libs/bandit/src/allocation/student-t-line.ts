import { studentTCdf, studentTLogNorm } from '../numerics/student-t.js';
import type { StudentTShape } from '../posteriors/marginal.js';
import {
  highest,
  lowest,
  negligibleDrop,
  resolvingWidth,
  type Line,
  type LineArm,
  type LineComponent,
} from './line.js';

/** A Student-t arm whose score is its mean plus `shift`. */
export interface ShiftedStudentT {
  readonly weights: readonly number[];
  readonly components: readonly StudentTShape[];
  readonly shift: number;
}

function component({ location, scale, dof }: StudentTShape, shift: number): LineComponent {
  const center = location + shift;
  const drop = Math.max(negligibleDrop, (18.4 * (dof + 1)) / Math.max(dof - 1, 0.5));
  const reach = scale * Math.sqrt(dof * Math.expm1((2 * drop) / (dof + 1)));
  const step = (y: number) => {
    const u = (y - center) / scale;
    const pole = dof + u * u;
    const curvature = ((dof + 1) * (dof - u * u)) / (pole * pole);
    const slope = ((dof + 1) * u) / pole;
    return scale * Math.min(resolvingWidth(curvature, slope), 0.6 * Math.sqrt(pole));
  };
  return { low: center - reach, high: center + reach, step };
}

function densitiesInto(arm: ShiftedStudentT, nodes: () => Float64Array): (out: Float64Array) => void {
  const logScale = arm.components.map((c, i) => Math.log(arm.weights[i] / c.scale) + studentTLogNorm(c.dof));
  return (out) => {
    const ys = nodes();
    out.fill(0);
    arm.components.forEach(({ location, scale, dof }, c) => {
      const exponent = (dof + 1) / 2;
      for (let i = 0; i < ys.length; i++) {
        const u = (ys[i] - location - arm.shift) / scale;
        out[i] += Math.exp(logScale[c] - exponent * Math.log1p((u * u) / dof));
      }
    });
  };
}

function armOnLine(arm: ShiftedStudentT, nodes: () => Float64Array): LineArm {
  const components = arm.components.map((shape) => component(shape, arm.shift));
  const cdf = (y: number) =>
    arm.components.reduce(
      (sum, c, i) => sum + arm.weights[i] * studentTCdf((y - arm.shift - c.location) / c.scale, c.dof),
      0,
    );
  return {
    components,
    low: lowest(components),
    high: highest(components),
    cdf,
    fillDensities: densitiesInto(arm, nodes),
  };
}

/** The whole real line, with the score itself as the coordinate. */
export function studentTLine(arms: readonly ShiftedStudentT[]): Line {
  let current: Float64Array = new Float64Array(0);
  return {
    arms: arms.map((arm) => armOnLine(arm, () => current)),
    farthest: Infinity,
    prepare: (nodes, scores) => {
      current = nodes;
      scores.set(nodes);
    },
  };
}
