import type { Claim, Evidence, Origin } from '../article.ts';
import { mayOverlap } from './origins.ts';
import { repeatsEarlier } from './verbatim.ts';

/** What stands behind a claim: its evidence, and what that lends it. */
type Support = Pick<Claim, 'evidence' | 'articles' | 'namedOrigins' | 'mayOverlap'>;

/** A sentence and its sources. */
type Sourced = Pick<Evidence, 'sentence' | 'attribution'>;

/**
 * In how many articles a claim is asserted, and by whom.
 * @param own the page's sentence; its sources and those of the evidence settled: one key for every name of an origin
 */
export function supportOf(own: Sourced, evidence: readonly Evidence[]): Support {
  const asserting = evidence.filter(asserts);
  const sourced = [own, ...asserting];
  return {
    evidence,
    articles: new Set(asserting.map(({ articleId }) => articleId)).size,
    namedOrigins: distinct(withoutCopies(sourced).flatMap(({ attribution }) => attribution.origins)),
    mayOverlap: mayOverlap(sourced.map(({ attribution }) => attribution)),
  };
}

/** A claim as it stands without some of its evidence; the claim itself where none goes. */
export function withoutEvidence(claim: Claim, goes: (evidence: Evidence) => boolean): Claim {
  const evidence = claim.evidence.filter((one) => !goes(one));
  if (evidence.length === claim.evidence.length) return claim;
  return { ...claim, ...supportOf(claim, evidence) };
}

/** Of sentences that share a long span word for word, the first that names a source: they are one dispatch. */
function withoutCopies(sourced: readonly Sourced[]): Sourced[] {
  const named = sourced.filter(({ attribution }) => attribution.origins.length > 0);
  const copies = repeatsEarlier(named.map(({ sentence }) => sentence.text));
  return named.filter((_, at) => !copies[at]);
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
