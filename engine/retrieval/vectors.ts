import { type Analysis, isName, isNumber, type Use } from './analysis.ts';
import type { TermWeights } from './term-weights.ts';

/** Term weights of one article or of a part of it, with their Euclidean norm. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** The views of an article that are compared. */
export interface Vectors {
  readonly body: Vector;
  readonly lead: Vector;
  /** Names alone, those of the lead counting more; in scripts without capitals any word may be one. */
  readonly names: Vector;
  /** The same with squared term weights: rare names decide. */
  readonly rareNames: Vector;
  /** The heaviest names, heaviest first. */
  readonly topNames: readonly (readonly [stem: string, weight: number])[];
  /** The heaviest stems, heaviest first. */
  readonly topTerms: readonly (readonly [stem: string, weight: number])[];
  /** Stems of weekdays named in title and lead. */
  readonly weekdays: ReadonlySet<string>;
}

const TOP_NAMES = 12;
const TOP_TERMS = 25;
const WEEKDAYS = ['mondai', 'tuesdai', 'wednesdai', 'thursdai', 'fridai', 'saturdai', 'sundai'];

/** Weighs an analysed article: sublinear term frequency times inverse document frequency. */
export function vectorsOf({ uses, cased }: Analysis, weigh: TermWeights): Vectors {
  const idf = new Map([...uses.keys()].map((stem) => [stem, weigh(stem)]));
  const vector = (weight: (use: Use, idf: number, stem: string) => number) => vectorOf(uses, idf, weight);
  const named = (use: Use, stem: string) => (!cased || isName(use)) && !isNumber(stem);
  const body = vector((use, idf) => sublinear(use.count + use.title) * idf);
  const names = vector((use, idf, stem) => (named(use, stem) ? sublinear(use.count + use.lead) * idf : 0));
  return {
    body,
    names,
    lead: vector((use, idf) => sublinear(use.lead + use.title) * idf),
    rareNames: vector((use, idf, stem) =>
      named(use, stem) ? sublinear(use.count + use.lead) * idf ** 2 : 0,
    ),
    topNames: heaviest(names, TOP_NAMES),
    topTerms: heaviest(body, TOP_TERMS),
    weekdays: new Set(WEEKDAYS.filter((day) => (uses.get(day)?.lead ?? 0) > 0)),
  };
}

/** 1 + ln(count), or 0 for none (Salton & Buckley 1988). */
function sublinear(count: number): number {
  return count > 0 ? 1 + Math.log(count) : 0;
}

function vectorOf(
  uses: ReadonlyMap<string, Use>,
  idf: ReadonlyMap<string, number>,
  weight: (use: Use, idf: number, stem: string) => number,
): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [stem, use] of uses) {
    const value = weight(use, idf.get(stem) ?? 0, stem);
    if (value <= 0) continue;
    weights.set(stem, value);
    square += value * value;
  }
  return { weights, norm: Math.sqrt(square) };
}

function heaviest({ weights }: Vector, count: number): [string, number][] {
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, count);
}

/** Cosine of two vectors, 0 to 1; 0 where one is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [stem, weight] of small.weights) dot += weight * (large.weights.get(stem) ?? 0);
  return Math.min(1, dot / (a.norm * b.norm));
}
