import type { Coverage, Evidence } from '../engine/article.ts';

/**
 * The letter of each article of a coverage: A is the page itself, the related articles follow in the order of the
 * coverage, then the background. After Z comes AA.
 */
export function lettersOf(coverage: Coverage): ReadonlyMap<string, string> {
  const others = [...coverage.related, ...coverage.background];
  return new Map(others.map(({ article }, index) => [article.id, letterAt(index + 1)]));
}

function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}

/** Orders evidence as the letters run, whatever order it was found in. */
export function byLetter(letters: ReadonlyMap<string, string>) {
  const places = new Map([...letters.keys()].map((id, place) => [id, place]));
  const placeOf = ({ articleId }: Evidence) => places.get(articleId) ?? places.size;
  return (one: Evidence, other: Evidence): number => placeOf(one) - placeOf(other);
}

/** Evidence as it is read: what differs, then what says the same, each as the letters run. */
export function differingFirst(
  evidence: readonly Evidence[],
  letters: ReadonlyMap<string, string>,
): Evidence[] {
  const inOrder = evidence.toSorted(byLetter(letters));
  const of = (which: Evidence['relation']) => inOrder.filter(({ relation }) => relation === which);
  return [...of('differs'), ...of('same')];
}
