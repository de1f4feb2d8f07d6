import type { Article } from '../article.ts';
import { type Analysis, analysisOf, isName, isNumber, type Use } from './analysis.ts';
import { runsOf } from './near-duplicate.ts';
import { type Particulars, particularsOf } from './particulars.ts';
import type { TermWeights } from './term-weights.ts';

/** Term weights of one article or of a part of it, with their Euclidean norm and their sum. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly total: number;
}

/** The views of an article that are compared. */
export interface Vectors {
  readonly body: Vector;
  readonly lead: Vector;
  /** Names alone, those of the lead counting more; in scripts without capitals any word may be one. */
  readonly names: Vector;
  /** Numbers but years and single digits. */
  readonly numbers: Vector;
  readonly leadNumbers: Vector;
  readonly sites: Vector;
  /** The heaviest names, heaviest first. */
  readonly topNames: readonly (readonly [stem: string, weight: number])[];
  /** Stems of weekdays named in title and lead. */
  readonly weekdays: ReadonlySet<string>;
  readonly particulars: Particulars;
  /** Hashes of its runs of five words. */
  readonly runs: ReadonlySet<number>;
}

const TOP_NAMES = 12;
const WEEKDAYS = ['mondai', 'tuesdai', 'wednesdai', 'thursdai', 'fridai', 'saturdai', 'sundai'];
const YEAR = /^(?:19|20)\d\d$/;

/** Weighs an article: sublinear term frequency times inverse document frequency. */
export function vectorsOf(article: Article, weigh: TermWeights): Vectors {
  const { uses, cased } = analysisOf(article);
  const particulars = particularsOf(article);
  const idf = new Map([...uses.keys()].map((stem) => [stem, weigh(stem)]));
  const vector = (weight: (use: Use, idf: number, stem: string) => number) => vectorOf(uses, idf, weight);
  const names = vector((use, idf, stem) =>
    (!cased || isName(use)) && !isNumber(stem) ? sublinear(use.count + use.lead) * idf : 0,
  );
  const telling = (stem: string) => isNumber(stem) && stem.length > 1 && !YEAR.test(stem);
  return {
    names,
    body: vector((use, idf) => sublinear(use.count + use.title) * idf),
    lead: vector((use, idf) => sublinear(use.lead + use.title) * idf),
    numbers: vector((use, idf, stem) => (telling(stem) ? sublinear(use.count) * idf : 0)),
    leadNumbers: counted(particulars.leadNumbers, rarityOf),
    sites: counted(particulars.sites, weigh),
    topNames: heaviest(names, TOP_NAMES),
    weekdays: weekdaysOf(uses),
    particulars,
    runs: runsOf(article),
  };
}

function weekdaysOf(uses: Analysis['uses']): ReadonlySet<string> {
  return new Set(WEEKDAYS.filter((day) => (uses.get(day)?.lead ?? 0) > 0));
}

/** Every fourth article has one given digit, every twentieth one given number of two digits. */
function rarityOf(number: string): number {
  if (number.length === 1) return -Math.log(1 / 4);
  return -Math.log(number.length === 2 ? 1 / 20 : 1 / 200);
}

function counted(counts: ReadonlyMap<string, number>, weigh: TermWeights): Vector {
  return measured(new Map([...counts].map(([key, count]) => [key, sublinear(count) * weigh(key)])));
}

function measured(weights: ReadonlyMap<string, number>): Vector {
  let [square, total] = [0, 0];
  for (const weight of weights.values()) {
    square += weight * weight;
    total += weight;
  }
  return { weights, norm: Math.sqrt(square), total };
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
  for (const [stem, use] of uses) {
    const value = weight(use, idf.get(stem) ?? 0, stem);
    if (value > 0) weights.set(stem, value);
  }
  return measured(weights);
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
