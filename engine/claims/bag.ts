/** Weighted terms. Those that one maker made may be compared with each other, and with no others. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  /** Euclidean length of all weights. */
  readonly length: number;
  /** Sum of all weights. */
  readonly total: number;
  /** The terms by the numbers their maker gave them, in the order of `weights`, and the weight of each. */
  readonly terms: readonly number[];
  readonly values: readonly number[];
  /** Bit n stands for the terms whose number is n modulo 32: two bags without a common bit have no common term. */
  readonly bits: number;
  /** Hash table with open addressing: a term's number, counted from 1, at or behind its remainder; 0 where none is. */
  readonly table: Int32Array;
}

/** Makes a bag of terms; each counts once. */
export type BagMaker = (terms: readonly string[]) => Bag;

interface Numbered {
  readonly number: number;
  readonly weight: number;
}

/** A maker of bags. @param weightOf above 0; asked once for each term */
export function bagMaker(weightOf: (term: string) => number): BagMaker {
  const known = new Map<string, Numbered>();
  const numbered = (term: string) => {
    const found = known.get(term) ?? { number: known.size + 1, weight: weightOf(term) };
    if (found.number > known.size) known.set(term, found);
    return found;
  };
  return (terms) => (terms.length === 0 ? EMPTY : bagOf(terms, numbered));
}

const EMPTY: Bag = {
  weights: new Map(),
  length: 0,
  total: 0,
  terms: [],
  values: [],
  bits: 0,
  table: new Int32Array(1),
};

function bagOf(all: readonly string[], numbered: (term: string) => Numbered): Bag {
  const weights = new Map<string, number>();
  const [terms, values]: [number[], number[]] = [[], []];
  let [square, total, bits] = [0, 0, 0];
  for (const term of all) {
    if (weights.has(term)) continue;
    const { number, weight } = numbered(term);
    weights.set(term, weight);
    terms.push(number);
    values.push(weight);
    bits |= 1 << (number & 31);
    square += weight * weight;
    total += weight;
  }
  return { weights, length: Math.sqrt(square), total, terms, values, bits, table: tableOf(terms) };
}

/** Slots for each term: fewer collide, and searches for what is not there are many. */
const ROOM = 3;

function tableOf(terms: readonly number[]): Int32Array {
  const slots = 2 ** Math.ceil(Math.log2(terms.length * ROOM));
  const table = new Int32Array(slots);
  for (const term of terms) {
    let at = term & (slots - 1);
    while (table[at] !== 0) at = (at + 1) & (slots - 1);
    table[at] = term;
  }
  return table;
}

function holds({ table }: Bag, term: number): boolean {
  const last = table.length - 1;
  let at = term & last;
  for (let found = table[at] ?? 0; found !== 0; found = table[at] ?? 0) {
    if (found === term) return true;
    at = (at + 1) & last;
  }
  return false;
}

/** Whether two bags of one maker have any term in common. */
export function shares(a: Bag, b: Bag): boolean {
  if ((a.bits & b.bits) === 0) return false;
  const [small, large] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  return small.terms.some((term) => holds(large, term));
}

/** What two bags have in common. */
export interface Overlap {
  readonly count: number;
  /** Weight of the heaviest common term. */
  readonly heaviest: number;
  /** Share of the lighter bag's weight that both hold; 0 where either is empty. */
  readonly share: number;
  readonly cosine: number;
}

const NO_OVERLAP: Overlap = { count: 0, heaviest: 0, share: 0, cosine: 0 };

/** What two bags of one maker have in common; symmetric. */
export function overlap(a: Bag, b: Bag): Overlap {
  if ((a.bits & b.bits) === 0) return NO_OVERLAP;
  const [small, large] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  const { terms, values } = small;
  let [count, heaviest, both, product] = [0, 0, 0, 0];
  for (let at = 0; at < terms.length; at += 1) {
    if (!holds(large, terms[at] ?? 0)) continue;
    const weight = values[at] ?? 0;
    count += 1;
    both += weight;
    product += weight * weight;
    if (weight > heaviest) heaviest = weight;
  }
  if (count === 0) return NO_OVERLAP;
  const share = Math.min(1, both / Math.min(a.total, b.total));
  return { count, heaviest, share, cosine: product / (a.length * b.length) };
}
