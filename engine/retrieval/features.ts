import type { TermWeights } from './term-weights.ts';
import { cosine, type Vectors } from './vectors.ts';

/** What two articles have in common, as numbers of a like scale; unknown is 0. Symmetric in the two articles. */
export interface Features {
  /** Cosine of the whole texts. */
  readonly body: number;
  /** Cosine of titles with first words. */
  readonly lead: number;
  /** Cosine of one's lead with the other's whole text, mean of both ways. */
  readonly leadInBody: number;
  readonly names: number;
  readonly rareNames: number;
  /** Logarithm of the summed weights of rare stems shared. */
  readonly rareWords: number;
  /** 1: their leads name a common weekday; -1: each names others; 0: one names none. */
  readonly weekdays: number;
  /** Weight of the heaviest name that the other never mentions, the smaller of both ways. */
  readonly strangers: number;
  /** Weight of the rarest stem among one's heaviest that the other uses, the smaller of both ways. */
  readonly rarest: number;
}

/** Stems in fewer than one article in 90. */
const RARE = 4.5;

/** The features of two articles weighed alike. */
export function featuresOf(a: Vectors, b: Vectors, weigh: TermWeights): Features {
  return {
    body: cosine(a.body, b.body),
    lead: cosine(a.lead, b.lead),
    leadInBody: (cosine(a.lead, b.body) + cosine(b.lead, a.body)) / 2,
    names: cosine(a.names, b.names),
    rareNames: cosine(a.rareNames, b.rareNames),
    rareWords: rareWords(a, b, weigh),
    weekdays: weekdays(a.weekdays, b.weekdays),
    strangers: Math.min(strangers(a, b), strangers(b, a)),
    rarest: Math.min(rarest(a, b, weigh), rarest(b, a, weigh)),
  };
}

function rareWords(a: Vectors, b: Vectors, weigh: TermWeights): number {
  let sum = 0;
  for (const stem of a.body.weights.keys()) {
    if (b.body.weights.has(stem) && weigh(stem) > RARE) sum += weigh(stem);
  }
  return Math.log1p(sum);
}

function weekdays(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...a].some((day) => b.has(day)) ? 1 : -1;
}

function strangers(from: Vectors, to: Vectors): number {
  return from.topNames.find(([stem]) => !to.body.weights.has(stem))?.[1] ?? 0;
}

function rarest(from: Vectors, to: Vectors, weigh: TermWeights): number {
  const shared = from.topTerms.filter(([stem]) => to.body.weights.has(stem));
  return Math.max(0, ...shared.map(([stem]) => weigh(stem)));
}
