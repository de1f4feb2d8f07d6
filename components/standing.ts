import type { Claim, Coverage, Difference, DifferenceKind, Evidence, Omission } from '../engine/article.ts';
import type { Relation } from './glyph.tsx';

/** One difference of a claim, with the evidence that gives the other detail. */
export interface GivenDifference {
  readonly evidence: Evidence;
  readonly difference: Difference;
}

export const STATEMENT_FILTERS = ['all', 'differs', 'several', 'absent'] as const;
export type StatementFilter = (typeof STATEMENT_FILTERS)[number];

const PASSES: Record<StatementFilter, (claim: Claim) => boolean> = {
  all: () => true,
  differs: (claim) => claim.evidence.some(({ relation }) => relation === 'differs'),
  several: (claim) => claim.articles > 0 && claim.namedOrigins.length > 1,
  absent: (claim) => claim.evidence.length === 0,
};

export function passes(claim: Claim, filter: StatementFilter): boolean {
  return PASSES[filter](claim);
}

/** Claims as a reader wants them: differences first, then several origins, then the rest, each in the page's order. */
export function byInterest(claims: readonly Claim[]): Claim[] {
  const rank = (claim: Claim) =>
    passes(claim, 'differs') ? 0 : passes(claim, 'several') ? 1 : passes(claim, 'absent') ? 3 : 2;
  return claims.toSorted((a, b) => rank(a) - rank(b));
}

/** How one article stands to a claim. An article that says both shows both. */
export function relationIn(claim: Claim, articleId: string): Relation {
  const relations = new Set(claim.evidence.filter((e) => e.articleId === articleId).map((e) => e.relation));
  if (relations.size === 2) return 'both';
  const [only] = relations;
  return only ?? 'absent';
}

/** Of the articles that assert a claim, those that give another detail of it. A denial asserts nothing. */
export function articlesThatDiffer(claim: Claim): number {
  const asserting = claim.evidence.filter(({ differences }) =>
    differences.every(({ what }) => what !== 'polarity'),
  );
  return new Set(asserting.filter(({ relation }) => relation === 'differs').map(({ articleId }) => articleId))
    .size;
}

export function differencesOf(claim: Claim): GivenDifference[] {
  return claim.evidence.flatMap((evidence) =>
    evidence.differences.map((difference) => ({ evidence, difference })),
  );
}

/** The kinds of difference of a claim, each once, in the order of its evidence. */
export function kindsOf(claim: Claim): DifferenceKind[] {
  return [...new Set(differencesOf(claim).map(({ difference }) => difference.what))];
}

/** How many claims differ in each kind of detail, the most frequent first. */
export function kindCounts(claims: readonly Claim[]): [DifferenceKind, number][] {
  const kinds = claims.flatMap(kindsOf);
  return [...Map.groupBy(kinds, (kind) => kind)]
    .map(([kind, of]): [DifferenceKind, number] => [kind, of.length])
    .sort(([, one], [, other]) => other - one);
}

/** The counts of the panel's summary. A claim that others only deny differs, but was not found elsewhere. */
export interface Tally {
  readonly all: number;
  readonly found: number;
  readonly oneOrigin: number;
  readonly moreOrigins: number;
  readonly noOrigin: number;
  readonly differ: number;
  /** Of `found`, those that differ. */
  readonly foundAndDiffer: number;
}

export function tally(claims: readonly Claim[]): Tally {
  const found = claims.filter((claim) => claim.articles > 0);
  const withOrigins = (fits: (origins: number) => boolean) =>
    found.filter((claim) => fits(claim.namedOrigins.length)).length;
  return {
    all: claims.length,
    found: found.length,
    oneOrigin: withOrigins((origins) => origins === 1),
    moreOrigins: withOrigins((origins) => origins > 1),
    noOrigin: withOrigins((origins) => origins === 0),
    differ: claims.filter((claim) => passes(claim, 'differs')).length,
    foundAndDiffer: found.filter((claim) => passes(claim, 'differs')).length,
  };
}

/** What is shown as left out, or as reported `later`; nothing where nothing may be called so. */
export function leftOutOf(coverage: Coverage, later: boolean): Omission[] {
  return mayMissAnything(coverage) ? coverage.leftOut.filter((omission) => omission.later === later) : [];
}

/** Whether anything may be called "not found" or "left out": only beside a related article, and on a whole text. */
export function mayMissAnything(coverage: Coverage): boolean {
  return coverage.related.length > 0 && coverage.extent.whole;
}
