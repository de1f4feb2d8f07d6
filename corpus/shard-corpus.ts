import type { Article } from '../engine/article.ts';
import type { Corpus, Entry } from '../engine/corpus.ts';
import { censusOf } from '../engine/retrieval/census.ts';
import { isCopy } from '../engine/retrieval/own-copy.ts';
import type { Shard } from '../engine/retrieval/shard.ts';
import { frequenciesIn, searchShards } from '../engine/retrieval/shard-search.ts';

/** Articles in memory under one shard. What is made at the first question is asked for by a function. */
export interface ShardedArticles {
  readonly articles: ReadonlyMap<string, Article>;
  entries(): ReadonlyMap<string, Entry>;
  shard(): Shard;
}

/** A corpus over a few articles that one shard finds, whatever their dates. */
export function shardCorpus({ articles, entries, shard }: ShardedArticles): Corpus {
  return {
    async census(signal) {
      signal.throwIfAborted();
      return censusOf(entries().values());
    },
    async copies(page, signal) {
      signal.throwIfAborted();
      return [...entries().values()].filter((entry) => isCopy(entry, page));
    },
    async entry(id, signal) {
      signal.throwIfAborted();
      return entries().get(id) ?? null;
    },
    async candidates(query, signal) {
      signal.throwIfAborted();
      return searchShards([shard()], query);
    },
    async article(id, signal) {
      signal.throwIfAborted();
      return articles.get(id) ?? null;
    },
    async documentFrequencies(stems, _window, signal) {
      signal.throwIfAborted();
      return frequenciesIn([shard()], stems);
    },
  };
}
