import type { Corpus } from '../engine/corpus.ts';
import { censusWithout } from '../engine/retrieval/census.ts';

/**
 * A corpus without some of its articles. Its document frequencies still count them: they say how common a word is in news,
 * which does not change with a reader's choice.
 */
export function withoutArticles(corpus: Corpus, gone: ReadonlySet<string>): Corpus {
  if (gone.size === 0) return corpus;
  return {
    async census(signal) {
      const entries = await Promise.all([...gone].map((id) => corpus.entry(id, signal)));
      return censusWithout(
        await corpus.census(signal),
        entries.filter((entry) => entry !== null),
      );
    },
    async copies(page, signal) {
      return (await corpus.copies(page, signal)).filter(({ id }) => !gone.has(id));
    },
    async entry(id, signal) {
      return gone.has(id) ? null : corpus.entry(id, signal);
    },
    async candidates(query, signal) {
      const found = await corpus.candidates({ ...query, limit: query.limit + gone.size }, signal);
      return found.filter(({ id }) => !gone.has(id)).slice(0, query.limit);
    },
    async article(id, signal) {
      return gone.has(id) ? null : corpus.article(id, signal);
    },
    documentFrequencies: (stems, window, signal) => corpus.documentFrequencies(stems, window, signal),
  };
}
