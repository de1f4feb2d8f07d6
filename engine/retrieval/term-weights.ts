import { isEnglish } from '../language/article-language.ts';
import { backgroundShare } from '../language/document-frequencies.ts';

/** Inverse document frequency of a stem, above 0. */
export type TermWeights = (stem: string) => number;

/**
 * How many articles the background counts for beside the corpus's own: with five articles of one event the background
 * decides, with thousands the corpus joins in. Of 300 and 3,000 the latter ranked ECB+ better (nDCG@10 .974, .972).
 */
const BACKGROUND_ARTICLES = 3_000;
/**
 * The background is English: of another language it knows nothing but that most words are not common. So many articles, each
 * word in a twentieth of them; of 10, 20, 60 and 100 articles and shares of .02, .05 and .1 these let scores depend least
 * on the size of the corpus (`node bench/calibrate.ts foreign`).
 */
const FOREIGN_ARTICLES = 60;
const FOREIGN_SHARE = 0.05;

const LEAST_WEIGHT = 0.01;

/**
 * Term weights from background frequencies blended with a corpus's own.
 * @param articles number of articles in the corpus
 * @param counts for each stem asked of the corpus, in how many of its articles it occurs
 * @param language of the page; null is taken for English
 */
export function termWeights(
  articles: number,
  counts: ReadonlyMap<string, number>,
  language: string | null,
): TermWeights {
  const english = isEnglish(language);
  const assumed = english ? BACKGROUND_ARTICLES : FOREIGN_ARTICLES;
  const expected = (stem: string) => (english ? backgroundShare(stem) : FOREIGN_SHARE);
  const known = new Map<string, number>();
  return (stem) => {
    const found = known.get(stem);
    if (found !== undefined) return found;
    const share = (expected(stem) * assumed + (counts.get(stem) ?? 0)) / (assumed + articles);
    const weight = Math.max(LEAST_WEIGHT, -Math.log(share));
    known.set(stem, weight);
    return weight;
  };
}
