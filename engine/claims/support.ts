import type { Attribution, Claim, Evidence, Origin } from '../article.ts';
import { mayOverlap } from './origins.ts';

/** What stands behind a claim: its evidence, and what that lends it. */
type Support = Pick<Claim, 'evidence' | 'articles' | 'namedOrigins' | 'mayOverlap'>;

/**
 * In how many articles a claim is asserted, and by whom.
 * @param attribution the page's own, and those of the evidence, settled: one key for every name of an origin
 */
export function supportOf(attribution: Attribution, evidence: readonly Evidence[]): Support {
  const asserting = evidence.filter(asserts);
  const attributions = [attribution, ...asserting.map((one) => one.attribution)];
  return {
    evidence,
    articles: new Set(asserting.map(({ articleId }) => articleId)).size,
    namedOrigins: distinct(attributions.flatMap(({ origins }) => origins)),
    mayOverlap: mayOverlap(attributions),
  };
}

/** A claim as it stands without some of its evidence; the claim itself where none goes. */
export function withoutEvidence(claim: Claim, goes: (evidence: Evidence) => boolean): Claim {
  const evidence = claim.evidence.filter((one) => !goes(one));
  if (evidence.length === claim.evidence.length) return claim;
  return { ...claim, ...supportOf(claim.attribution, evidence) };
}

/** A denial lends a claim neither an article nor an origin; another date or figure still asserts the event. */
function asserts({ differences }: Evidence): boolean {
  return !differences.some(({ what }) => what === 'polarity');
}

function distinct(origins: readonly Origin[]): Origin[] {
  const found = new Map<string, Origin>();
  for (const origin of origins) if (!found.has(origin.key)) found.set(origin.key, origin);
  return [...found.values()];
}
