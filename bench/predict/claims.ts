import { join } from 'node:path';
import { corpusOf } from '../../corpus/memory.ts';
import type { Article } from '../../engine/article.ts';
import { alignmentProbability, SAME_PROBABILITY } from '../../engine/claims/alignment.ts';
import type { Comparable } from '../../engine/claims/comparable.ts';
import { differencesOf } from '../../engine/claims/differences.ts';
import { rank, weightsFor } from '../../engine/retrieval/rank.ts';
import { comparableSentences, type EcbDocument, ecbDocuments, ecbSentences } from './ecb-sentences.ts';
import { evaluationArticles, hasRelatedData, jsonLines } from './related-data.ts';

const { signal } = new AbortController();

/**
 * The engine's threshold for showing an article expects one in hundreds to be of the story; of a topic's articles every
 * other one is. Best F1 of task B with wrong events below 1 %, ECB+ dev, among .05, .2, .3, .5 and .8.
 */
const OF_THE_STORY = 0.3;

interface Row {
  readonly sid: string;
  readonly score: number;
  readonly relation: 'same' | 'differs' | 'none';
}

/**
 * For each claim every sentence of its topic's other articles, as the product finds them: first the articles of the page's
 * story, then their sentences. Whole texts come from the related task's data; without them the judged sentences stand in.
 */
export async function* predict(options: { data: string; split: string }): AsyncIterable<object> {
  const { data, split } = options;
  const documents = ecbDocuments(ecbSentences(data, split));
  const texts = hasRelatedData(data, split) ? evaluationArticles(data, split) : new Map();
  const articleOf = ({ id, analysed }: EcbDocument): Article => texts.get(id)?.article ?? analysed.article;
  const byTopic = Map.groupBy(documents, ({ topic }) => topic);
  const queries = jsonLines(join(data, 'claims', `ecb-qrels-${split}.jsonl`)).map(({ qid }) => String(qid));
  const wanted = new Set(queries);
  const corpus = corpusOf(documents.map(articleOf), 'library');
  for (const topic of byTopic.values()) {
    for (const page of topic) {
      const others = topic.filter((document) => document !== page);
      const weigh = await weightsFor(topic.map(articleOf), corpus, 'en', signal);
      const ranked = rank(articleOf(page), others.map(articleOf), weigh);
      const stories = new Map(ranked.map(({ article, probability }) => [article.id, probability]));
      const scored = pageRows(page, others, (id) => stories.get(id) ?? 0);
      for (const [qid, rows] of scored) if (wanted.has(qid)) yield { qid, ranked: rows };
    }
  }
}

/** Per sentence of the page: the others' sentences, best first. */
function pageRows(
  page: EcbDocument,
  others: readonly EcbDocument[],
  story: (id: string) => number,
): Map<string, Row[]> {
  const related = others.filter(({ id }) => story(id) >= OF_THE_STORY);
  const rest = others.filter(({ id }) => story(id) < OF_THE_STORY);
  const found = new Map<string, Row[]>();
  for (const [documents, shown] of [[related, true] as const, [rest, false] as const]) {
    const set = comparableSentences([page, ...documents]);
    for (const { sid: qid } of page.sentences) {
      const claim = set.get(qid);
      if (claim === undefined) continue;
      const rows = [...set].filter(([, other]) => other.articleId !== page.id);
      const scores = rows.map(([sid, other]) => row(sid, claim, other, story(other.articleId), shown));
      found.set(qid, [...(found.get(qid) ?? []), ...scores]);
    }
  }
  return new Map([...found].map(([qid, rows]) => [qid, rows.sort((a, b) => b.score - a.score)]));
}

function row(sid: string, claim: Comparable, other: Comparable, story: number, shown: boolean): Row {
  const probability = alignmentProbability(claim, other);
  const score = probability * story;
  if (!shown) return { sid, score: score / 2, relation: 'none' };
  const pairing = { here: claim, there: other, probability, publishedHere: null, publishedThere: null };
  if (differencesOf(pairing).length > 0) return { sid, score, relation: 'differs' };
  return { sid, score, relation: probability >= SAME_PROBABILITY ? 'same' : 'none' };
}
