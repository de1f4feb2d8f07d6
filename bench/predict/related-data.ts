import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusOf } from '../../corpus/memory.ts';
import { withoutArticles } from '../../corpus/without.ts';
import type { Article } from '../../engine/article.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { analysisOf } from '../../engine/retrieval/analysis.ts';

/** An article of the evaluation data. */
export interface EvaluationArticle {
  readonly article: Article;
  readonly source: string;
}

/** An article as a page, with the ids of every other article of its story. */
export interface RelatedQuery {
  readonly qid: string;
  readonly source: string;
  /** Two events with one topic are siblings: of a kind, easily confused. */
  readonly topic: string;
  readonly relevant: readonly string[];
  /** Of those, articles with much the same text. */
  readonly nearDuplicates: readonly string[];
  /** Articles on a sibling event. */
  readonly siblings: readonly string[];
}

/** One JSON value per line. Throws where the file is missing or a line is no JSON. */
export function jsonLines(path: string): Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The articles of one split, by id. */
export function evaluationArticles(data: string, split: string): Map<string, EvaluationArticle> {
  const articles = new Map<string, EvaluationArticle>();
  for (const row of jsonLines(join(data, 'related', split, 'corpus.jsonl'))) {
    const id = String(row.id);
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
    const article: Article = {
      id,
      title: text(row.title),
      paragraphs: String(row.text).split('\n'),
      published: text(row.date),
      url: text(row.url),
      source: text(row.outlet),
      language: 'en',
    };
    articles.set(id, { article, source: String(row.source) });
  }
  return articles;
}

/** The pages of one split. */
export function relatedQueries(data: string, split: string): RelatedQuery[] {
  return jsonLines(join(data, 'related', split, 'queries.jsonl')).map((row) => ({
    qid: String(row.qid),
    source: String(row.source),
    topic: String(row.event).replace(/plus$/, ''),
    relevant: idsIn(row.relevant),
    nearDuplicates: idsIn(row.near_dup),
    siblings: idsIn(row.hard_negative),
  }));
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whether a folder holds a split of the related task. */
export function hasRelatedData(data: string, split: string): boolean {
  return existsSync(join(data, 'related', split, 'queries.jsonl'));
}

/** A corpus from which some articles are missing, in its document frequencies too. */
export function without(corpus: Corpus, missing: readonly Article[]): Corpus {
  const left = withoutArticles(corpus, new Set(missing.map(({ id }) => id)));
  return {
    ...left,
    async documentFrequencies(stems, window, signal) {
      const { articles, counts } = await corpus.documentFrequencies(stems, window, signal);
      const fewer = (stem: string) => missing.filter((article) => analysisOf(article).uses.has(stem)).length;
      return {
        articles: articles - missing.length,
        counts: counts.map((count, at) => count - fewer(stems[at] ?? '')),
      };
    },
  };
}

/** The whole split as one corpus. */
export function evaluationCorpus(articles: ReadonlyMap<string, EvaluationArticle>): Corpus {
  const all = [...articles.values()].map(({ article }) => article);
  return corpusOf(all, 'library');
}
