import type { Corpus } from '../engine/corpus.ts';
import { loadShard, type Shard } from '../engine/retrieval/shard.ts';
import { readIndexFile } from './index-file.ts';
import { inWindow } from './window.ts';

/** The articles that ship with the extension, and the hash of the index they were read from. */
export interface BundledCorpus {
  readonly corpus: Corpus;
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
  const articles = new Map(contents.articles.map((article) => [article.id, article]));
  const entries = new Map(contents.entries.map((entry) => [entry.id, entry]));
  let opened: Shard | null = null;
  const shard = (): Shard => {
    opened ??= loadShard(contents.shard);
    if (opened === null) throw new Error('The bundled index holds a shard of another version.');
    return opened;
  };
  const corpus: Corpus = {
    async entries(signal) {
      signal.throwIfAborted();
      return contents.entries;
    },
    async candidates(query, signal) {
      signal.throwIfAborted();
      return shard().search(query.terms, query.limit, (id) => {
        const entry = entries.get(id);
        return entry !== undefined && inWindow(entry, query);
      });
    },
    async article(id, signal) {
      signal.throwIfAborted();
      return articles.get(id) ?? null;
    },
    async documentFrequencies(stems, signal) {
      signal.throwIfAborted();
      return { articles: articles.size, counts: stems.map((stem) => shard().frequency(stem)) };
    },
  };
  return { corpus, hash };
}
