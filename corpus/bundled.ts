import type { Article } from '../engine/article.ts';
import type { Corpus } from '../engine/corpus.ts';
import type { Shard } from '../engine/retrieval/shard.ts';
import { loadShard } from '../engine/retrieval/shard-file.ts';
import { readIndexFile } from './index-file.ts';
import { shardCorpus } from './shard-corpus.ts';

/** The articles that ship with the extension, and the hash of the index they were read from. */
export interface BundledCorpus {
  readonly corpus: Corpus;
  readonly articles: readonly Article[];
  readonly hash: string;
}

/** Where the build puts the index, from the root of the package. */
export const BUNDLED_INDEX = 'corpus/bundled.json';

/**
 * Opens the bundled index.
 * @param load fetches the index's text
 * @throws Error where it is damaged or of another version
 */
export async function openBundled(load: () => Promise<string>): Promise<BundledCorpus> {
  const { hash, contents } = await readIndexFile(await load());
  const entries = new Map(contents.entries.map((entry) => [entry.id, entry]));
  let opened: Shard | null = null;
  const shard = (): Shard => {
    opened ??= loadShard(contents.shard);
    if (opened === null) throw new Error('The bundled index holds a shard of another version.');
    return opened;
  };
  const articles = new Map(contents.articles.map((article) => [article.id, article]));
  const corpus = shardCorpus({ articles, entries: () => entries, shard });
  return { corpus, articles: contents.articles, hash };
}
