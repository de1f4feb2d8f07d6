import type { Corpus } from '../engine/corpus.ts';

/**
 * A corpus without some of its articles. Its document frequencies still count them: they say how common a word is in news,
 * which does not change with a reader's choice.
 */
export function withoutArticles(corpus: Corpus, gone: ReadonlySet<string>): Corpus {
  if (gone.size === 0) return corpus;
  return {
    async entries(signal) {
      return (await corpus.entries(signal)).filter(({ id }) => !gone.has(id));
    },
    async candidates(query, signal) {
      const found = await corpus.candidates({ ...query, limit: query.limit + gone.size }, signal);
      return found.filter(({ id }) => !gone.has(id)).slice(0, query.limit);
    },
    async article(id, signal) {
      return gone.has(id) ? null : corpus.article(id, signal);
    },
    documentFrequencies: (stems, signal) => corpus.documentFrequencies(stems, signal),
  };
}
