import type { Evidence } from '../article.ts';
import { alignmentProbability, FOREIGN_SAME_PROBABILITY, type SentenceIndex, saySame } from './alignment.ts';
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
  /** The page's claims. */
  readonly claims: readonly Comparable[];
}

/**
 * How much likelier, as a difference of logits, another of the page's claims must be to say the same as a sentence, for it to
 * say the same as that one only. On the seeds and ECB+ dev .25 to .7 do alike (`node bench/quality.ts --task evidence`).
 */
const CLEARLY_LIKELIER = 0.5;

/**
 * Evidence for a claim: per article the best sentence that says the same, and the best that differs. Of several that surely
 * do, the one that says most of it is shown: the share of common frames counts beside the probability,
 * and a heading comes last. What clearly says another claim of the page is left to that one.
 */
export function evidenceFor(claim: Comparable, scope: EvidenceScope): Evidence[] {
  const found = scope.index.candidates(claim).flatMap((sentence) => {
    const evidence = evidenceOf(claim, sentence, scope.published);
    if (evidence === null) return [];
    if (evidence.relation === 'same' && saysAnother(claim, sentence, scope.claims)) return [];
    const said = overlap(claim.frames, sentence.frames).share;
    return [{ evidence, rank: evidence.probability + said - (isHeading(sentence.sentence) ? 1 : 0) }];
  });
  const shown = found.toSorted((a, b) => b.rank - a.rank).map(({ evidence }) => evidence);
  const best = new Map<string, Evidence>();
  for (const one of shown) {
    const slot = `${one.relation} ${one.articleId}`;
    if (!best.has(slot)) best.set(slot, { ...one, attribution: scope.book.settle(one.attribution) });
  }
  const all = [...best.values()];
  return all.filter((one) => !isDoubtfulBeside(one, all));
}

/** Beside a likelier sentence of its article that gives another detail, one that only seems to say the same is a chance match. */
function isDoubtfulBeside(evidence: Evidence, all: readonly Evidence[]): boolean {
  if (evidence.relation === 'differs') return false;
  const rival = all.find(
    ({ articleId, relation }) => articleId === evidence.articleId && relation === 'differs',
  );
  // A denial is worded unlike what it denies: there the article may well say both.
  if (rival === undefined || rival.differences.some(({ what }) => what === 'polarity')) return false;
  return rival.probability >= evidence.probability;
}

/** Whether another of the page's claims, one that does not itself say the same as this, is clearly what a sentence says. */
function saysAnother(claim: Comparable, sentence: Comparable, claims: readonly Comparable[]): boolean {
  const enough = logit(alignmentProbability(claim, sentence)) + CLEARLY_LIKELIER;
  return claims.some(
    (other) => logit(alignmentProbability(other, sentence)) > enough && !saySame(claim, other),
  );
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
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
  if (differences.length === 0 && !saySame(claim, other)) return null;
  return {
    articleId: other.articleId,
    sentence: other.sentence.ref,
    relation: differences.length > 0 ? 'differs' : 'same',
    differences,
    attribution: other.sentence.attribution,
    probability,
  };
}
