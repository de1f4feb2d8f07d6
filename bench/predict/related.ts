import type { Article } from '../../engine/article.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { analysisOf } from '../../engine/retrieval/analysis.ts';
import { type Ranked, rank, weightsFor } from '../../engine/retrieval/rank.ts';
import type { StoryModel } from '../../engine/retrieval/same-story.ts';
import { tellingTerms } from '../../engine/retrieval/signature.ts';
import { QUIET, type Strictness } from '../../engine/strictness.ts';
import type { PredictOptions } from './options.ts';
import { evaluationArticles, evaluationCorpus, relatedQueries, without } from './related-data.ts';

/** More than a reader's page loads, so that fifty can be ranked; scored by the same functions. */
const SCORED = 60;
const RANKED = 50;
/** A window without bounds. */
export const EVERY_DATE = { from: null, to: null };

const { signal } = new AbortController();

/** A line of the predictions. */
export interface RelatedRow {
  readonly qid: string;
  readonly ranked: readonly RankedRow[];
  /** Null where no article is left. */
  readonly absent: RankedRow | null;
}

interface RankedRow {
  readonly id: string;
  /** Log-odds. */
  readonly score: number;
  readonly shown: boolean;
}

/** For each page: the ranked corpus without the page itself, and the best hit of a corpus without its story. */
export async function* predict({ data, split, strictness }: PredictOptions): AsyncIterable<RelatedRow> {
  const articles = evaluationArticles(data, split);
  const corpus = evaluationCorpus(articles);
  const found = (id: string) => articles.get(id)?.article ?? [];
  for (const { qid, relevant } of relatedQueries(data, split)) {
    for (const page of [found(qid)].flat()) {
      const ranked = await rankedFor(page, without(corpus, [page]));
      const absent = await rankedFor(page, without(corpus, [page, ...relevant.flatMap(found)]));
      const rows = (hits: readonly Ranked[], most: number) =>
        hits.slice(0, most).map((hit) => row(hit, strictness));
      yield { qid, ranked: rows(ranked, RANKED), absent: rows(absent, 1)[0] ?? null };
    }
  }
}

/** The corpus's best articles for a page, as a reader would get them but more of them. */
export async function rankedFor(page: Article, corpus: Corpus, model?: StoryModel): Promise<Ranked[]> {
  const candidates = await candidatesFor(page, corpus, SCORED);
  const weigh = await weightsFor([page, ...candidates], corpus, page.language, { ...EVERY_DATE, signal });
  return rank(page, candidates, weigh, model);
}

/** The articles that the candidate search finds for a page, of every date. */
export async function candidatesFor(page: Article, corpus: Corpus, limit: number): Promise<Article[]> {
  const terms = tellingTerms(analysisOf(page));
  const hits = await corpus.candidates({ ...EVERY_DATE, terms, language: null, limit }, signal);
  const loaded = await Promise.all(hits.map(({ id }) => corpus.article(id, signal)));
  return loaded.filter((article) => article !== null);
}

function row({ article, score, probability, shown }: Ranked, strictness: Strictness): RankedRow {
  const sure = strictness === 'normal' || probability >= QUIET.related;
  return { id: article.id, score, shown: shown && sure };
}
