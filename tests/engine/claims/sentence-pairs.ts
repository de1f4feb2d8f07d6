import type { Article, Difference } from '../../../engine/article.ts';
import { alignmentProbability } from '../../../engine/claims/alignment.ts';
import { comparableSets } from '../../../engine/claims/comparable.ts';
import { differencesOf } from '../../../engine/claims/differences.ts';
import { analyse } from '../../../engine/language/analysis.ts';

/** An article of the tests' own words. */
export function article(id: string, published: string | null, ...paragraphs: string[]): Article {
  return { id, title: null, paragraphs, published, url: null, source: null, language: 'en' };
}

/** How the last sentences of two articles compare. */
export function compare(here: Article, there: Article): { probability: number; differences: Difference[] } {
  const [own, other] = [analyse(here), analyse(there)];
  const [mine = [], theirs = []] = comparableSets([own, other]);
  const [a, b] = [mine.at(-1), theirs.at(-1)];
  if (a === undefined || b === undefined) throw new Error('an article without a sentence');
  const probability = alignmentProbability(a, b);
  const [publishedHere, publishedThere] = [own.published, other.published];
  return {
    probability,
    differences: differencesOf({ here: a, there: b, probability, publishedHere, publishedThere }),
  };
}

/** When the tests' articles appeared. */
export const DAY = '2021-05-18';

/** The kinds of differences between two sentences, each an article of its own. */
export function kinds(a: string, b: string, later = DAY): string[] {
  return compare(article('a', DAY, a), article('b', later, b)).differences.map(({ what }) => what);
}
