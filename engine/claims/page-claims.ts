import type { Claim } from '../article.ts';
import { overlap } from './bag.ts';
import type { Comparable } from './comparable.ts';
import { isClaim } from './detection.ts';
import { dateDetail } from './differences/dates.ts';
import { type EvidenceScope, evidenceFor } from './evidence.ts';
import { supportOf } from './support.ts';

/** Two sentences of a page this alike restate each other: a summary above the text, a pull quote. */
const RESTATED = 0.85;

/** The page's sentences that assert something, each once. */
export function claimSentences(page: readonly Comparable[]): Comparable[] {
  const claims: Comparable[] = [];
  for (const sentence of page) {
    if (!isClaim(sentence.sentence)) continue;
    if (claims.some((known) => overlap(known.senses, sentence.senses).cosine >= RESTATED)) continue;
    claims.push(sentence);
  }
  return claims;
}

/** A claim with its evidence, its sources and its relative dates resolved. */
export function claimOf(sentence: Comparable, scope: EvidenceScope): Claim {
  const { ref, dates } = sentence.sentence;
  const attribution = scope.book.settle(sentence.sentence.attribution);
  return {
    id: `${ref.paragraph}:${ref.start}-${ref.end}`,
    sentence: ref,
    attribution,
    dates: dates.filter(({ relative, days }) => relative && days !== null).map(dateDetail),
    ...supportOf({ sentence: ref, attribution }, evidenceFor(sentence, scope)),
  };
}
