import type { Article } from '../../engine/article.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { type Features, featuresOf } from '../../engine/retrieval/features.ts';
import { weightsFor } from '../../engine/retrieval/rank.ts';
import { vectorsOf } from '../../engine/retrieval/vectors.ts';
import { candidatesFor, EVERY_DATE } from '../predict/related.ts';
import { evaluationArticles, evaluationCorpus, relatedQueries, without } from '../predict/related-data.ts';
import type { Example } from './logistic.ts';

/** One page's pairs: with its story in the corpus, and without. */
export interface PageExamples {
  readonly source: string;
  readonly topic: string;
  readonly present: readonly Example[];
  readonly absent: readonly Example[];
}

/** The best hits are where the decision is hard; the rest of the corpus would only teach that most articles differ. */
const PRESENT = 25;
const ABSENT = 6;

const { signal } = new AbortController();

/** Every page of the development split that `admits` lets through, with its hardest pairs. Names give the features' order. */
export async function storyExamples(
  data: string,
  names: readonly (keyof Features)[],
  admits: (source: string) => boolean,
): Promise<PageExamples[]> {
  const articles = evaluationArticles(data, 'dev');
  const corpus = evaluationCorpus(articles);
  const pages: PageExamples[] = [];
  for (const { qid, source, topic, relevant } of relatedQueries(data, 'dev')) {
    const page = articles.get(qid)?.article;
    if (page === undefined || !admits(source)) continue;
    const story = relevant.flatMap((id) => articles.get(id)?.article ?? []);
    const weight = 1 / Math.sqrt(story.length + 1);
    const pairs = async (held: Corpus, limit: number) =>
      (await pairFeatures(page, held, limit)).map(({ id, features }) => ({
        features: names.map((name) => features[name]),
        positive: relevant.includes(id),
        weight,
      }));
    const present = await pairs(without(corpus, [page]), PRESENT);
    const absent = await pairs(without(corpus, [page, ...story]), ABSENT);
    pages.push({ source, topic, present, absent });
  }
  return pages;
}

async function pairFeatures(
  page: Article,
  corpus: Corpus,
  limit: number,
): Promise<{ id: string; features: Features }[]> {
  const candidates = await candidatesFor(page, corpus, limit);
  const weigh = await weightsFor([page, ...candidates], corpus, page.language, { ...EVERY_DATE, signal });
  const own = vectorsOf(page, weigh);
  return candidates.map((candidate) => ({
    id: candidate.id,
    features: featuresOf(own, vectorsOf(candidate, weigh), weigh),
  }));
}
