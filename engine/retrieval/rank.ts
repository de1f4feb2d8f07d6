import type { Article } from '../article.ts';
import type { Corpus, DateWindow, Signal } from '../corpus.ts';
import { isEnglish, languageOf } from '../language/article-language.ts';
import { dayOf } from '../language/calendar.ts';
import { analysisOf } from './analysis.ts';
import { revisedByCompany } from './company.ts';
import { featuresOf } from './features.ts';
import {
  BADGE_PROBABILITY,
  coveredProbability,
  FOREIGN_PROBABILITIES,
  foreignProbability,
  judge,
  memberProbability,
  SHOW_PROBABILITY,
  type StoryModel,
} from './same-story.ts';
import { type TermWeights, termWeights } from './term-weights.ts';
import { type Vectors, vectorsOf } from './vectors.ts';

/** An article with the revised log-odds and the calibrated probability that it reports the page's story. */
export interface Ranked {
  readonly article: Article;
  readonly score: number;
  readonly probability: number;
  /** Whether a reader is shown it as coverage of the story. */
  readonly shown: boolean;
}

/** Term weights for these articles: background frequencies blended with what the corpus's window knows of their stems. */
export async function weightsFor(
  articles: readonly Article[],
  corpus: Corpus,
  language: string | null,
  { from, to, signal }: DateWindow & { readonly signal: Signal },
): Promise<TermWeights> {
  const stems = [...new Set(articles.flatMap((article) => [...analysisOf(article).uses.keys()]))];
  const known = await corpus.documentFrequencies(stems, { from, to }, signal);
  const counts = new Map(stems.map((stem, at) => [stem, known.counts[at] ?? 0]));
  return termWeights(known.articles, counts, language);
}

/**
 * The candidates by how probably they report the page's story, most probable first; ties by id. Each is scored against
 * the page, then by the company it keeps among the others.
 */
export function rank(
  page: Article,
  candidates: readonly Article[],
  weigh: TermWeights,
  model?: StoryModel,
): Ranked[] {
  const own = weighed(page, weigh);
  const score = (a: Weighed, b: Weighed) => scoreOf(a, b, weigh, model);
  const alone = candidates.map((candidate) => {
    const other = weighed(candidate, weigh);
    return { ...other, score: score(own, other) };
  });
  alone.sort(byScore);
  const revised = revisedByCompany(
    alone.map((one) => one.score),
    (i, j) => {
      const [a, b] = [alone[i], alone[j]];
      return a === undefined || b === undefined ? Number.NEGATIVE_INFINITY : score(a, b);
    },
  );
  const scored = alone.map((one, at) => ({ article: one.article, score: revised[at] ?? one.score }));
  return isEnglish(languageOf(page)) ? decided(scored) : decidedForeign(scored);
}

/**
 * Two questions: is the story covered at all, which the best hit answers; and how far down does it go, which is asked
 * only once it is. So nothing is shown where nothing is sure, and a sure hit lets its fellows in at a lower bar.
 */
function decided(scored: Scored<{ article: Article }>[]): Ranked[] {
  const ordered = scored.toSorted(byScore);
  const covered = coveredProbability(ordered[0]?.score ?? Number.NEGATIVE_INFINITY);
  return ordered.map((one, at) => {
    const member = at === 0 ? 1 : memberProbability(one.score);
    const shown = covered >= BADGE_PROBABILITY && member >= SHOW_PROBABILITY;
    return { ...one, probability: covered * member, shown };
  });
}

/** In another language one bar for every article, a stricter one: nothing here was fitted to it. */
function decidedForeign(scored: Scored<{ article: Article }>[]): Ranked[] {
  return scored.toSorted(byScore).map((one) => {
    const probability = foreignProbability(one.score);
    return { ...one, probability, shown: probability >= FOREIGN_PROBABILITIES.show };
  });
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

function scoreOf(a: Weighed, b: Weighed, weigh: TermWeights, model?: StoryModel): number {
  const [one, other] = [dayOf(a.article.published), dayOf(b.article.published)];
  const days = one === null || other === null ? null : one - other;
  return judge(featuresOf(a.vectors, b.vectors, weigh), days, model);
}
