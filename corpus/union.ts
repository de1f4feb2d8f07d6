import type { Candidate, Corpus } from '../engine/corpus.ts';

/**
 * Several corpora as one. Where an id stands in more than one, the first counts; the census and the document frequencies
 * count it in each.
 */
export function unionOf(parts: readonly Corpus[]): Corpus {
  const all = <T>(ask: (part: Corpus) => Promise<T>): Promise<T[]> => Promise.all(parts.map(ask));
  return {
    async census(signal) {
      return (await all((part) => part.census(signal))).flat();
    },
    async copies(page, signal) {
      return firstOfEach((await all((part) => part.copies(page, signal))).flat());
    },
    entry: (id, signal) => firstThatKnows(parts, (part) => part.entry(id, signal)),
    async candidates(query, signal) {
      const found = await all((part) => part.candidates(query, signal));
      return firstOfEach(merged(found)).slice(0, query.limit);
    },
    article: (id, signal) => firstThatKnows(parts, (part) => part.article(id, signal)),
    async documentFrequencies(stems, window, signal) {
      const found = await all((part) => part.documentFrequencies(stems, window, signal));
      return {
        articles: found.reduce((sum, { articles }) => sum + articles, 0),
        counts: stems.map((_, index) => found.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
      };
    },
  };
}

async function firstThatKnows<T>(
  parts: readonly Corpus[],
  ask: (part: Corpus) => Promise<T | null>,
): Promise<T | null> {
  for (const part of parts) {
    const answer = await ask(part);
    if (answer !== null) return answer;
  }
  return null;
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
