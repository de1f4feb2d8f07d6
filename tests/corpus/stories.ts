import type { Arrival, SourceId } from '../../corpus/arrival.ts';
import type { Article } from '../../engine/article.ts';
import type { CandidateQuery } from '../../engine/corpus.ts';

export const SIGNAL = new AbortController().signal;
export const ANYTHING: CandidateQuery = {
  terms: new Map([['harbour', 1]]),
  from: null,
  to: null,
  language: null,
  limit: 50,
};

/** An article of invented news on a harbour. */
export function article(id: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: `The ferries of ${id}`,
    paragraphs: [`Two ferries met in the harbour of Oban, says report ${id}.`],
    published: '2024-05-01',
    url: `https://news.example/${id}`,
    source: null,
    language: 'en',
    ...more,
  };
}

export function arrival(id: string, source: SourceId = 'feed:a', more: Partial<Article> = {}): Arrival {
  return { article: article(id, more), source, arrived: '2024-06-10T09:00:00Z' };
}
