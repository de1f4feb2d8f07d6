/** One example: its features, whether it is positive, and what it counts for. */
export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/** Log-odds = intercept + weights · features. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** How a fit is held back from its examples' chances. */
export interface Restraint {
  /** Ridge penalty on standardised features. */
  readonly ridge: number;
  /** For each feature 1 or -1 where its weight must have that sign or be 0, 0 where it may have any. None: all free. */
  readonly signs?: readonly number[];
}

/** With ten features and thousands of examples it only keeps correlated ones in check. */
const LIGHT: Restraint = { ridge: 1 };
const ROUNDS = 12;
const SWEEPS = 200;

/**
 * Logistic regression by iteratively reweighted least squares (Hastie, Tibshirani and Friedman, The Elements of
 * Statistical Learning, 4.4.1), with a ridge penalty on every weight but the intercept; each step is solved by
 * coordinate descent (Friedman, Hastie and Tibshirani 2010), which keeps weights within their signs.
 */
export function fitLogistic(examples: readonly Example[], restraint: Restraint = LIGHT): LogisticModel {
  const scales = scalesOf(examples.map(({ features }) => features));
  const rows = examples.map((example) => ({
    x: [1, ...example.features.map((value, at) => standard(value, scales[at]))],
    y: example.positive ? 1 : 0,
    weight: example.weight,
  }));
  const signs = [0, ...scales.map((_, at) => restraint.signs?.[at] ?? 0)];
  let solution = signs.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    solution = descended(systemOf(rows, solution, restraint.ridge), solution, signs);
  }
  return unscaled(solution, scales);
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scalesOf(features: readonly (readonly number[])[]): Scale[] {
  const columns = (features[0] ?? []).map((_, at) => features.map((row) => row[at] ?? 0));
  return columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

function standard(value: number, scale: Scale | undefined): number {
  return scale === undefined ? value : (value - scale.mean) / scale.deviation;
}

interface Row {
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

/** The quadratic that the log-likelihood is near a solution: curvature, and slope there. */
interface System {
  readonly curvature: readonly Float64Array[];
  readonly slope: Float64Array;
}

function systemOf(rows: readonly Row[], at: readonly number[], ridge: number): System {
  const size = at.length;
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  const slope = new Float64Array(size);
  for (const { x, y, weight } of rows) {
    const p = 1 / (1 + Math.exp(-dot(x, at)));
    const [bend, error] = [weight * p * (1 - p), weight * (y - p)];
    for (const [row, line] of curvature.entries()) {
      const here = x[row] ?? 0;
      slope[row] = (slope[row] ?? 0) + error * here;
      for (let column = 0; column < size; column += 1) {
        line[column] = (line[column] ?? 0) + bend * here * (x[column] ?? 0);
      }
    }
  }
  for (const [row, line] of curvature.entries()) {
    line[row] = (line[row] ?? 0) + (row === 0 ? 1e-9 : ridge);
    if (row > 0) slope[row] = (slope[row] ?? 0) - ridge * (at[row] ?? 0);
  }
  return { curvature, slope };
}

function descended(
  { curvature, slope }: System,
  from: readonly number[],
  signs: readonly number[],
): number[] {
  const solution = [...from];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let largest = 0;
    for (const [at, line] of curvature.entries()) {
      const before = solution[at] ?? 0;
      const after = signed(before + (slope[at] ?? 0) / (line[at] ?? 1), signs[at] ?? 0);
      const step = after - before;
      if (step === 0) continue;
      solution[at] = after;
      for (const [other, value] of line.entries()) slope[other] = (slope[other] ?? 0) - value * step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < 1e-7) break;
  }
  return solution;
}

function signed(value: number, sign: number): number {
  return sign === 0 || value * sign > 0 ? value : 0;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function unscaled(solution: readonly number[], scales: readonly Scale[]): LogisticModel {
  const [start = 0, ...rest] = solution;
  const weights = rest.map((weight, at) => weight / (scales[at]?.deviation ?? 1));
  const shift = weights.reduce((sum, weight, at) => sum + weight * (scales[at]?.mean ?? 0), 0);
  return { intercept: start - shift, weights };
}
