import type { Article, Shelf } from '../engine/article.ts';
import type { CandidateQuery, Corpus, Entry } from '../engine/corpus.ts';
import { languageOf } from '../engine/language/article-language.ts';
import { textHash } from '../engine/retrieval/own-copy.ts';
import { buildShard, type Shard, shardItem } from '../engine/retrieval/shard.ts';

/** A corpus of articles held in memory. Nothing is analysed before the first question. */
export function corpusOf(articles: readonly Article[], shelf: Shelf): Corpus {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const entries = lazily(() => articles.map((article) => entryOf(article, shelf)));
  const shard = lazily(() => buildShard([...byId.values()].map(shardItem)));
  return {
    async entries(signal) {
      signal.throwIfAborted();
      return entries();
    },
    async candidates(query, signal) {
      signal.throwIfAborted();
      return searchWindow(shard(), byId, query);
    },
    async article(id, signal) {
      signal.throwIfAborted();
      return byId.get(id) ?? null;
    },
    async documentFrequencies(stems, signal) {
      signal.throwIfAborted();
      return { articles: byId.size, counts: stems.map((stem) => shard().frequency(stem)) };
    },
  };
}

/** What a corpus knows of an article without its text. */
export function entryOf(article: Article, shelf: Shelf): Entry {
  const { id, published, url } = article;
  return { id, published, url, language: languageOf(article), textHash: textHash(article.paragraphs), shelf };
}

function searchWindow(shard: Shard, byId: ReadonlyMap<string, Article>, query: CandidateQuery) {
  const { from, to } = query;
  return shard.search(query.terms, query.limit, (id) => {
    const day = byId.get(id)?.published?.slice(0, 10);
    return day === undefined || ((from === null || day >= from) && (to === null || day <= to));
  });
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
