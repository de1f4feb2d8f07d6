import type { Evidence } from '../article.ts';
import {
  alignmentProbability,
  FOREIGN_SAME_PROBABILITY,
  SAME_PROBABILITY,
  type SentenceIndex,
} from './alignment.ts';
import { overlap } from './bag.ts';
import type { Comparable } from './comparable.ts';
import { isHeading } from './detection.ts';
import { differencesOf } from './differences.ts';
import type { OriginBook } from './origins.ts';

/** What evidence is gathered from, and with what. */
export interface EvidenceScope {
  readonly index: SentenceIndex;
  readonly book: OriginBook;
  /** Publication day of an article; null where unknown. */
  readonly published: (articleId: string) => number | null;
}

/**
 * Evidence for a claim: per article the best sentence that says the same, and the best that differs. Of several that surely
 * do, the one that says most of it is shown: the share of common frames counts beside the probability,
 * and a heading comes last.
 */
export function evidenceFor(claim: Comparable, { index, book, published }: EvidenceScope): Evidence[] {
  const found = index.candidates(claim).flatMap((sentence) => {
    const evidence = evidenceOf(claim, sentence, published);
    if (evidence === null) return [];
    const said = overlap(claim.frames, sentence.frames).share;
    return [{ evidence, rank: evidence.probability + said - (isHeading(sentence.sentence) ? 1 : 0) }];
  });
  const shown = found.toSorted((a, b) => b.rank - a.rank).map(({ evidence }) => evidence);
  const best = new Map<string, Evidence>();
  for (const one of shown) {
    const slot = `${one.relation} ${one.articleId}`;
    if (!best.has(slot)) best.set(slot, { ...one, attribution: book.settle(one.attribution) });
  }
  return [...best.values()];
}

function evidenceOf(
  claim: Comparable,
  other: Comparable,
  published: EvidenceScope['published'],
): Evidence | null {
  const probability = alignmentProbability(claim, other);
  if (!claim.sentence.english && probability < FOREIGN_SAME_PROBABILITY) return null;
  const differences = differencesOf({
    here: claim,
    there: other,
    probability,
    publishedHere: published(claim.articleId),
    publishedThere: published(other.articleId),
  });
  if (differences.length === 0 && probability < SAME_PROBABILITY) return null;
  return {
    articleId: other.articleId,
    sentence: other.sentence.ref,
    relation: differences.length > 0 ? 'differs' : 'same',
    differences,
    attribution: other.sentence.attribution,
    probability,
  };
}
