import type { Claim } from '../engine/article.ts';

/** Share of the selected words that a statement must hold. */
const ENOUGH = 0.6;
/** A word or two say no statement. */
const FEWEST_WORDS = 2;

/** The statement that a reader selected, wholly or in part, or a little more than it; null where there is none. */
export function selectedStatement(claims: readonly Claim[], selected: string): Claim | null {
  const wanted = wordsOf(selected);
  if (wanted.length < FEWEST_WORDS) return null;
  const rated = claims.map((claim) => ({ claim, share: shareOf(wanted, wordsOf(claim.sentence.text)) }));
  const best = rated.toSorted((a, b) => b.share - a.share)[0];
  return best !== undefined && best.share >= ENOUGH ? best.claim : null;
}

/** Of the shorter's words, those that the longer holds. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  return short.filter((word) => long.has(word)).length / Math.max(FEWEST_WORDS, short.length);
}

function wordsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
}
