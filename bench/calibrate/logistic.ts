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

/** Ridge on standardised features: with ten of them and thousands of examples it only keeps correlated ones in check. */
const RIDGE = 1;
const ROUNDS = 12;

/**
 * Logistic regression by iteratively reweighted least squares (Hastie, Tibshirani and Friedman, The Elements of
 * Statistical Learning, 4.4.1), with a ridge penalty, 0 or more, on every weight but the intercept.
 */
export function fitLogistic(examples: readonly Example[], ridge = RIDGE): LogisticModel {
  const scales = scalesOf(examples.map(({ features }) => features));
  const rows = examples.map((example) => ({
    x: [1, ...example.features.map((value, at) => standard(value, scales[at]))],
    y: example.positive ? 1 : 0,
    weight: example.weight,
  }));
  let solution = Array<number>(scales.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(rows, solution, ridge);
    solution = solution.map((value, at) => value + (step[at] ?? 0));
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

function newtonStep(rows: readonly Row[], at: readonly number[], ridge: number): number[] {
  const size = at.length;
  const system = Array.from({ length: size }, (_, row) => {
    const line = Array<number>(size + 1).fill(0);
    line[row] = row === 0 ? 1e-9 : ridge;
    line[size] = row === 0 ? 0 : -ridge * (at[row] ?? 0);
    return line;
  });
  for (const { x, y, weight } of rows) {
    const p = 1 / (1 + Math.exp(-dot(x, at)));
    const [curvature, error] = [weight * p * (1 - p), weight * (y - p)];
    for (const [row, line] of system.entries()) {
      const here = x[row] ?? 0;
      for (let column = 0; column < size; column += 1) {
        line[column] = (line[column] ?? 0) + curvature * here * (x[column] ?? 0);
      }
      line[size] = (line[size] ?? 0) + error * here;
    }
  }
  return solve(system);
}

/** Gauss-Jordan elimination with row pivoting, in place; the last column is the right-hand side. */
function solve(system: number[][]): number[] {
  const size = system.length;
  for (let column = 0; column < size; column += 1) {
    const below = system.slice(column).map((line) => Math.abs(line[column] ?? 0));
    const pivotRow = column + below.indexOf(Math.max(...below));
    const [pivot, displaced] = [system[pivotRow] ?? [], system[column] ?? []];
    system[pivotRow] = displaced;
    system[column] = pivot;
    for (const line of system) {
      if (line !== pivot) eliminate(line, pivot, column);
    }
  }
  return system.map((line, row) => (line[size] ?? 0) / (line[row] ?? 1));
}

function eliminate(line: number[], pivot: readonly number[], column: number): void {
  const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
  for (const [at, value] of pivot.entries()) line[at] = (line[at] ?? 0) - factor * value;
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
