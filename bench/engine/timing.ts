/** Milliseconds that `work` takes, the shortest of `rounds`: what else the machine does only ever adds. */
export async function shortest(rounds: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** `count` of the items, chosen by a seed (a linear congruential generator, Numerical Recipes' constants). */
export function chosen<T>(items: readonly T[], count: number, seed: number): T[] {
  const left = [...items];
  let state = seed;
  return Array.from({ length: Math.min(count, items.length) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return left.splice(state % left.length, 1);
  }).flat();
}
