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
  const drafts: Drafts = { body: new Map(), lead: new Map(), names: new Map(), numbers: new Map() };
  for (const [stem, use] of uses) addStem(drafts, stem, use, weigh(stem), cased);
  const names = measured(drafts.names);
  return {
    names,
    body: measured(drafts.body),
    lead: measured(drafts.lead),
    numbers: measured(drafts.numbers),
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

type Drafts = Readonly<Record<'body' | 'lead' | 'names' | 'numbers', Map<string, number>>>;

/** One stem in all the views that it belongs to. */
function addStem(drafts: Drafts, stem: string, use: Use, idf: number, cased: boolean): void {
  const number = isNumber(stem);
  add(drafts.body, stem, sublinear(use.count + use.title) * idf);
  add(drafts.lead, stem, sublinear(use.lead + use.title) * idf);
  if (number && stem.length > 1 && !YEAR.test(stem)) add(drafts.numbers, stem, sublinear(use.count) * idf);
  if (!number && (!cased || isName(use))) add(drafts.names, stem, sublinear(use.count + use.lead) * idf);
}

function add(to: Map<string, number>, stem: string, weight: number): void {
  if (weight > 0) to.set(stem, weight);
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
