import type { Bag } from './bag.ts';

/** Per article and sentence: mean cosine, 0 to 1, with the sentences of the other articles. */
export function centralities(sets: readonly (readonly Bag[])[]): number[][] {
  const centres = sets.map(centreOf);
  const all = sum(centres, 1);
  const sentences = sets.reduce((count, set) => count + set.length, 0);
  return sets.map((set, at) => {
    const others = sum([all, centres[at] ?? new Map()], -1);
    const count = Math.max(1, sentences - set.length);
    return set.map((bag) => product(bag, others) / count);
  });
}

/** Sum of the sentences' directions, so that its product with one is the sum of their cosines. */
function centreOf(set: readonly Bag[]): Map<string, number> {
  const centre = new Map<string, number>();
  for (const { weights, length } of set) {
    for (const [term, weight] of weights) {
      centre.set(term, (centre.get(term) ?? 0) + weight / (length || 1));
    }
  }
  return centre;
}

/** The first map plus `sign` times each of the others. */
function sum(maps: readonly ReadonlyMap<string, number>[], sign: 1 | -1): Map<string, number> {
  const total = new Map<string, number>(maps[0]);
  for (const map of maps.slice(1)) {
    for (const [term, weight] of map) total.set(term, (total.get(term) ?? 0) + sign * weight);
  }
  return total;
}

function product(bag: Bag, centre: ReadonlyMap<string, number>): number {
  let found = 0;
  for (const [term, weight] of bag.weights) found += weight * (centre.get(term) ?? 0);
  return bag.length === 0 ? 0 : Math.max(0, found / bag.length);
}
