import type { Article } from '../article.ts';
import type { Corpus, Signal } from '../corpus.ts';
import { dayOf } from '../language/calendar.ts';
import { analysisOf } from './analysis.ts';
import { revisedByCompany } from './company.ts';
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
 * The candidates by how probably they report the page's story, most probable first; ties by id. Each is scored against
 * the page, then by the company it keeps among the others.
 */
export function rank(page: Article, candidates: readonly Article[], weigh: TermWeights): Ranked[] {
  const own = weighed(page, weigh);
  const alone = candidates.map((candidate) => {
    const other = weighed(candidate, weigh);
    return { ...other, score: scoreOf(own, other, weigh) };
  });
  alone.sort(byScore);
  const revised = revisedByCompany(
    alone.map(({ score }) => score),
    (i, j) => likeness(alone[i], alone[j], weigh),
  );
  const scored = alone.map(({ article, score }, at) => ({ article, score: revised[at] ?? score }));
  return scored.sort(byScore).map((one) => ({ ...one, probability: probabilityOf(one.score) }));
}

interface Weighed {
  readonly article: Article;
  readonly vectors: Vectors;
}

function weighed(article: Article, weigh: TermWeights): Weighed {
  return { article, vectors: vectorsOf(article, weigh) };
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

function likeness(a: Weighed | undefined, b: Weighed | undefined, weigh: TermWeights): number {
  return a === undefined || b === undefined ? Number.NEGATIVE_INFINITY : scoreOf(a, b, weigh);
}
