import type { Ranked } from '../../engine/retrieval/rank.ts';
import type { StoryModel } from '../../engine/retrieval/same-story.ts';
import { rankedFor } from '../predict/related.ts';
import { evaluationArticles, evaluationCorpus, relatedQueries, without } from '../predict/related-data.ts';
import { type Example, fitLogistic } from './logistic.ts';

/** One page seen twice: its corpus ranked with its story there, and without. */
export interface RankedPage {
  readonly source: string;
  readonly story: ReadonlySet<string>;
  readonly present: readonly Ranked[];
  readonly absent: readonly Ranked[];
}

/** Every page of the development split, ranked by the model that its topic is given. */
export async function rankedPages(
  data: string,
  modelFor: (topic: string) => StoryModel | 'shipped',
): Promise<RankedPage[]> {
  const articles = evaluationArticles(data, 'dev');
  const corpus = evaluationCorpus(articles);
  const pages: RankedPage[] = [];
  for (const { qid, source, topic, relevant } of relatedQueries(data, 'dev')) {
    const page = articles.get(qid)?.article;
    const model = modelFor(topic);
    if (page === undefined) continue;
    const chosen = model === 'shipped' ? undefined : model;
    const story = relevant.flatMap((id) => articles.get(id)?.article ?? []);
    const present = await rankedFor(page, without(corpus, [page]), chosen);
    const absent = await rankedFor(page, without(corpus, [page, ...story]), chosen);
    pages.push({ source, story: new Set(relevant), present, absent });
  }
  return pages;
}

/** Log-odds to log-odds. */
export interface Scaling {
  readonly intercept: number;
  readonly slope: number;
}

/** As deep as a story goes; below, articles have nothing to do with the page. */
const DEPTH = 24;

/** Platt's scalings of both decisions, from pages ranked by models that never saw their topic. */
export function fitProbabilities(pages: readonly RankedPage[]): { covered: Scaling; member: Scaling } {
  const covered = pages.flatMap(({ story, present, absent }) =>
    [...present.slice(0, 1), ...absent.slice(0, 1)].map((hit) => example(hit, story, 1)),
  );
  const sure = pages.filter(({ story, present }) => story.has(present[0]?.article.id ?? ''));
  const member = sure.flatMap(({ story, present }) =>
    present.slice(1, DEPTH).map((hit) => example(hit, story, 1 / Math.sqrt(story.size))),
  );
  return { covered: scaling(covered), member: scaling(member) };
}

function example({ article, score }: Ranked, story: ReadonlySet<string>, weight: number): Example {
  return { features: [score], positive: story.has(article.id), weight };
}

function scaling(examples: readonly Example[]): Scaling {
  const { intercept, weights } = fitLogistic(examples);
  return { intercept: Number(intercept.toFixed(3)), slope: Number((weights[0] ?? 0).toFixed(3)) };
}

/** A tenth of the scale of probabilities. */
export interface Decile {
  readonly from: number;
  readonly articles: number;
  readonly predicted: number;
  readonly observed: number;
}

/**
 * How often what was given a probability came true, over pages with and without their story.
 * @param depth so many of a page's best hits; 1 asks of the first hit alone
 */
export function reliability(pages: readonly RankedPage[], depth: number): Decile[] {
  const deciles = Array.from({ length: 10 }, () => ({ articles: 0, predicted: 0, observed: 0 }));
  for (const { story, present, absent } of pages) {
    for (const { article, probability } of [...present.slice(0, depth), ...absent.slice(0, depth)]) {
      const decile = deciles[Math.min(9, Math.floor(probability * 10))];
      if (decile === undefined) continue;
      decile.articles += 1;
      decile.predicted += probability;
      decile.observed += story.has(article.id) ? 1 : 0;
    }
  }
  return deciles.map(({ articles, predicted, observed }, at) => ({
    from: at / 10,
    articles,
    predicted: Number((predicted / articles).toFixed(2)),
    observed: Number((observed / articles).toFixed(2)),
  }));
}
