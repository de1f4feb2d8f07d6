import { join } from 'node:path';
import { corpusOf } from '../../corpus/memory.ts';
import type { Article } from '../../engine/article.ts';
import { alignmentProbability, saySame } from '../../engine/claims/alignment.ts';
import type { Comparable } from '../../engine/claims/comparable.ts';
import { differencesOf } from '../../engine/claims/differences.ts';
import { rank, weightsFor } from '../../engine/retrieval/rank.ts';
import { isSureWhenQuiet, type Strictness } from '../../engine/strictness.ts';
import { comparableSentences, type EcbDocument, ecbDocuments, ecbSentences } from './ecb-sentences.ts';
import type { PredictOptions } from './options.ts';
import { EVERY_DATE } from './related.ts';
import { evaluationArticles, hasRelatedData, jsonLines } from './related-data.ts';

const { signal } = new AbortController();

/**
 * The engine's threshold for showing an article expects one in hundreds to be of the story; of a topic's articles every
 * other one is. Best F1 of task B with wrong events below 1 %, ECB+ dev, among .02, .05, .1, .15, .2 and .3.
 */
const OF_THE_STORY = 0.05;

interface Row {
  readonly sid: string;
  readonly score: number;
  readonly relation: 'same' | 'differs' | 'none';
}

/** A page of a topic, and the topic's other articles as the engine parts them. */
export interface TopicPage {
  readonly page: EcbDocument;
  /** Articles taken as of the page's story. */
  readonly related: readonly EcbDocument[];
  readonly rest: readonly EcbDocument[];
  /** Probability that an article reports the page's story. */
  readonly story: (id: string) => number;
}

/** Every judged article as a page. Whole texts come from the related task's data; without them the judged sentences stand in. */
export async function* topicPages(data: string, split: string): AsyncIterable<TopicPage> {
  const documents = ecbDocuments(ecbSentences(data, split));
  const texts = hasRelatedData(data, split) ? evaluationArticles(data, split) : new Map();
  const articleOf = ({ id, analysed }: EcbDocument): Article => texts.get(id)?.article ?? analysed.article;
  const corpus = corpusOf(documents.map(articleOf), 'library');
  for (const topic of Map.groupBy(documents, (document) => document.topic).values()) {
    const weigh = await weightsFor(topic.map(articleOf), corpus, 'en', { ...EVERY_DATE, signal });
    for (const page of topic) {
      const others = topic.filter((document) => document !== page);
      const ranked = rank(articleOf(page), others.map(articleOf), weigh);
      const stories = new Map(ranked.map(({ article, probability }) => [article.id, probability]));
      const story = (id: string) => stories.get(id) ?? 0;
      const related = others.filter(({ id }) => story(id) >= OF_THE_STORY);
      const rest = others.filter(({ id }) => story(id) < OF_THE_STORY);
      yield { page, related, rest, story };
    }
  }
}

/**
 * For each claim every sentence of its topic's other articles, as the product finds them: first the articles of the page's
 * story, then their sentences.
 */
export async function* predict({
  data,
  split,
  strictness,
}: Pick<PredictOptions, 'data' | 'split' | 'strictness'>): AsyncIterable<object> {
  const queries = jsonLines(join(data, 'claims', `ecb-qrels-${split}.jsonl`)).map(({ qid }) => String(qid));
  const wanted = new Set(queries);
  for await (const topicPage of topicPages(data, split)) {
    for (const [qid, rows] of pageRows(topicPage, strictness))
      if (wanted.has(qid)) yield { qid, ranked: rows };
  }
}

/** Per sentence of the page: the others' sentences, best first. */
function pageRows({ page, related, rest, story }: TopicPage, strictness: Strictness): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const [documents, shown] of [[related, true] as const, [rest, false] as const]) {
    const set = comparableSentences([page, ...documents]);
    for (const { sid: qid } of page.sentences) {
      const claim = set.get(qid);
      if (claim === undefined) continue;
      const rows = [...set].filter(([, other]) => other.articleId !== page.id);
      const scores = rows.map(([sid, other]) => {
        const made = row(sid, claim, other, story(other.articleId), shown);
        return strictness === 'quiet' ? quietened(made, alignmentProbability(claim, other)) : made;
      });
      found.set(qid, [...(found.get(qid) ?? []), ...scores]);
    }
  }
  return new Map([...found].map(([qid, rows]) => [qid, rows.sort((a, b) => b.score - a.score)]));
}

function quietened(row: Row, probability: number): Row {
  const { relation } = row;
  return relation === 'none' || isSureWhenQuiet({ relation, probability })
    ? row
    : { ...row, relation: 'none' };
}

function row(sid: string, claim: Comparable, other: Comparable, story: number, shown: boolean): Row {
  const probability = alignmentProbability(claim, other);
  const score = probability * story;
  if (!shown) return { sid, score: score / 2, relation: 'none' };
  const pairing = { here: claim, there: other, probability, publishedHere: null, publishedThere: null };
  if (differencesOf(pairing).length > 0) return { sid, score, relation: 'differs' };
  return { sid, score, relation: saySame(claim, other) ? 'same' : 'none' };
}
