import type { Article } from '../article.ts';
import type { Corpus, Signal } from '../corpus.ts';
import { dayOf } from '../language/calendar.ts';
import { analysisOf } from './analysis.ts';
import { featuresOf } from './features.ts';
import { judge, probabilityOf } from './same-story.ts';
import { type TermWeights, termWeights } from './term-weights.ts';
import { type Vectors, vectorsOf } from './vectors.ts';

/** An article with the log-odds and the probability that it reports the page's story. */
export interface Ranked {
  readonly article: Article;
  readonly score: number;
  readonly probability: number;
}

/** So many of the best vouch for others: a story's reports resemble each other in other ways than each resembles the page. */
const VOUCHERS = 10;
/** How far an article rises towards the weaker link of its best chain page - voucher - article. */
const VOUCHED = 0.5;

/** Term weights for these articles: background frequencies blended with what the corpus knows of their stems. */
export async function weightsFor(
  articles: readonly Article[],
  corpus: Corpus,
  language: string | null,
  signal: Signal,
): Promise<TermWeights> {
  const stems = [...new Set(articles.flatMap((article) => [...analysisOf(article).uses.keys()]))];
  const known = await corpus.documentFrequencies(stems, signal);
  const counts = new Map(stems.map((stem, at) => [stem, known.counts[at] ?? 0]));
  return termWeights(known.articles, counts, language);
}

/**
 * The candidates by how probably they report the page's story, most probable first. No article scores higher than the
 * one that resembles the page most would alone, so vouching reorders and completes a story but never starts one.
 */
export function rank(page: Article, candidates: readonly Article[], weigh: TermWeights): Ranked[] {
  const weighed = (article: Article) => ({ article, vectors: vectorsOf(analysisOf(article), weigh) });
  const own = weighed(page);
  const alone = candidates.map((candidate) => {
    const other = weighed(candidate);
    return { ...other, score: scoreOf(own, other, weigh) };
  });
  alone.sort(byScore);
  const vouchers = alone.slice(0, VOUCHERS);
  const scored = alone.map((one) => ({ article: one.article, score: vouchedScore(one, vouchers, weigh) }));
  return scored.sort(byScore).map((one) => ({ ...one, probability: probabilityOf(one.score) }));
}

interface Weighed {
  readonly article: Article;
  readonly vectors: Vectors;
}

type Scored<T> = T & { readonly score: number };

function byScore(a: Scored<{ article: Article }>, b: Scored<{ article: Article }>): number {
  return b.score - a.score || (a.article.id < b.article.id ? -1 : 1);
}

function scoreOf(a: Weighed, b: Weighed, weigh: TermWeights): number {
  const [one, other] = [dayOf(a.article.published), dayOf(b.article.published)];
  const days = one === null || other === null ? null : one - other;
  return judge(featuresOf(a.vectors, b.vectors, weigh), days);
}

function vouchedScore(
  one: Scored<Weighed>,
  vouchers: readonly Scored<Weighed>[],
  weigh: TermWeights,
): number {
  let chain = one.score;
  for (const voucher of vouchers) {
    if (voucher.score <= chain) break;
    if (voucher.article !== one.article) {
      chain = Math.max(chain, Math.min(voucher.score, scoreOf(voucher, one, weigh)));
    }
  }
  return one.score + VOUCHED * (chain - one.score);
}
