import type { Candidate, Corpus } from '../engine/corpus.ts';

/** Several corpora as one. Where an id stands in more than one, the first counts. */
export function unionOf(parts: readonly Corpus[]): Corpus {
  return {
    async entries(signal) {
      const all = await Promise.all(parts.map((part) => part.entries(signal)));
      return firstOfEach(all.flat());
    },
    async candidates(query, signal) {
      const found = await Promise.all(parts.map((part) => part.candidates(query, signal)));
      return firstOfEach(merged(found)).slice(0, query.limit);
    },
    async article(id, signal) {
      for (const part of parts) {
        const article = await part.article(id, signal);
        if (article !== null) return article;
      }
      return null;
    },
    async documentFrequencies(stems, signal) {
      const all = await Promise.all(parts.map((part) => part.documentFrequencies(stems, signal)));
      return {
        articles: all.reduce((sum, { articles }) => sum + articles, 0),
        counts: stems.map((_, index) => all.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
      };
    },
  };
}

/**
 * Scores order the hits of one index only: a small index scores higher than a large one for the same match. So the parts
 * take turns, best first, and the engine's own comparison decides between them.
 */
function merged(parts: readonly (readonly Candidate[])[]): Candidate[] {
  const longest = Math.max(0, ...parts.map((part) => part.length));
  return Array.from({ length: longest }, (_, place) => parts.flatMap((part) => part[place] ?? [])).flat();
}

function firstOfEach<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const one of all) {
    if (!byId.has(one.id)) byId.set(one.id, one);
  }
  return [...byId.values()];
}
