import type { TermWeights } from './term-weights.ts';
import { cosine, type Vectors } from './vectors.ts';

/** What two articles have in common, as numbers of a like scale; unknown is 0. Symmetric in the two articles. */
export interface Features {
  /** Cosine of titles with first words. */
  readonly lead: number;
  /** Weight of what both texts say over the weight of what either says (Jaccard's coefficient of weighted sets). */
  readonly overlap: number;
  readonly names: number;
  /** Share of one's five heaviest names, by weight, that the other mentions: the smaller of both ways. */
  readonly mainNames: number;
  /** Logarithm of the summed weights of rare stems shared. */
  readonly rareWords: number;
  /** Logarithm of the number of stems shared. */
  readonly sharedWords: number;
  /** Logarithm of the number of runs of five words shared: quotations and wire copy. */
  readonly sharedRuns: number;
  /** Weight of the heaviest name that the other never mentions: the smaller, and the larger, of both ways. */
  readonly strangers: number;
  readonly mostStrangers: number;
  /** Cosine of names that follow a locative. */
  readonly sites: number;
  /** Cosine of numbers, years left out; and of those in the leads, numerals and ordinals included. */
  readonly numbers: number;
  readonly leadNumbers: number;
  /** Logarithm of the number of things that both count and with no number in common. */
  readonly countsApart: number;
  /** Logarithm of how many numbers the lead with fewer has, where the two leads share none; 0 where they share one. */
  readonly figuresApart: number;
  /** For days of the week, months and years of the leads, and days of a month: 1 where one is common to both, -1 where both name some and none in common, 0 where one names none. */
  readonly weekdays: number;
  readonly months: number;
  readonly monthDays: number;
  readonly years: number;
}

/** Stems in fewer than one article in 90. */
const RARE = 4.5;

/** The features of two articles weighed alike. */
export function featuresOf(a: Vectors, b: Vectors, weigh: TermWeights): Features {
  const strange = [strangers(a, b), strangers(b, a)];
  const [here, there] = [a.particulars, b.particulars];
  return {
    lead: cosine(a.lead, b.lead),
    overlap: overlap(a, b),
    names: cosine(a.names, b.names),
    mainNames: Math.min(mainNames(a, b), mainNames(b, a)),
    ...sharedStems(a, b, weigh),
    sharedRuns: Math.log1p(sharedCount(a.runs, b.runs)),
    strangers: Math.min(...strange),
    mostStrangers: Math.max(...strange),
    sites: cosine(a.sites, b.sites),
    numbers: cosine(a.numbers, b.numbers),
    leadNumbers: cosine(a.leadNumbers, b.leadNumbers),
    countsApart: countsApart(here.counted, there.counted),
    figuresApart: figuresApart(here.leadNumbers, there.leadNumbers),
    weekdays: agreement(a.weekdays, b.weekdays),
    months: agreement(here.months, there.months),
    monthDays: agreement(here.monthDays, there.monthDays),
    years: agreement(here.years, there.years),
  };
}

function overlap({ body: a }: Vectors, { body: b }: Vectors): number {
  let common = 0;
  for (const [stem, weight] of a.weights) common += Math.min(weight, b.weights.get(stem) ?? 0);
  const either = a.total + b.total - common;
  return either > 0 ? common / either : 0;
}

function sharedStems(a: Vectors, b: Vectors, weigh: TermWeights): { rareWords: number; sharedWords: number } {
  let rare = 0;
  let shared = 0;
  for (const stem of a.body.weights.keys()) {
    if (!b.body.weights.has(stem)) continue;
    shared += 1;
    const weight = weigh(stem);
    if (weight > RARE) rare += weight;
  }
  return { rareWords: Math.log1p(rare), sharedWords: Math.log1p(shared) };
}

function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  return shared;
}

function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return sharedCount(a, b) > 0 ? 1 : -1;
}

type Counted = ReadonlyMap<string, ReadonlySet<string>>;

function countsApart(a: Counted, b: Counted): number {
  let apart = 0;
  for (const [what, numbers] of a) {
    const others = b.get(what);
    if (others !== undefined && sharedCount(numbers, others) === 0) apart += 1;
  }
  return Math.log1p(apart);
}

type Figures = ReadonlyMap<string, number>;

function figuresApart(a: Figures, b: Figures): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few.keys()].some((number) => many.has(number)) ? 0 : Math.log1p(few.size);
}

const MAIN = 5;

function mainNames(from: Vectors, to: Vectors): number {
  let [known, all] = [0, 0];
  for (const [stem, weight] of from.topNames.slice(0, MAIN)) {
    all += weight;
    if (to.body.weights.has(stem)) known += weight;
  }
  return all > 0 ? known / all : 0;
}

function strangers(from: Vectors, to: Vectors): number {
  return from.topNames.find(([stem]) => !to.body.weights.has(stem))?.[1] ?? 0;
}
