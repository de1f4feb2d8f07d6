import type { Article, Shelf } from '../engine/article.ts';
import type { Corpus, Entry } from '../engine/corpus.ts';
import { languageOf } from '../engine/language/article-language.ts';
import { textHash } from '../engine/retrieval/own-copy.ts';
import { buildShard, shardItem } from '../engine/retrieval/shard.ts';
import { shardCorpus } from './shard-corpus.ts';

/** A corpus of articles held in memory. Nothing is analysed before the first question. */
export function corpusOf(articles: readonly Article[], shelf: Shelf): Corpus {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return shardCorpus({
    articles: byId,
    entries: lazily(() => new Map([...byId].map(([id, article]) => [id, entryOf(article, shelf)]))),
    shard: lazily(() => buildShard([...byId.values()].map((article) => shardItem(article)))),
  });
}

/** What a corpus knows of an article without its text. @param arrived day on which it came in, where known */
export function entryOf(article: Article, shelf: Shelf, arrived: string | null = null): Entry {
  const { id, published, url } = article;
  const language = languageOf(article);
  return { id, published, arrived, url, language, textHash: textHash(article.paragraphs), shelf };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
