import type { Candidate, CandidateQuery, DocumentFrequencies } from '../corpus.ts';
import { within } from './date-window.ts';
import type { Shard } from './shard.ts';

/**
 * The best articles of these shards for a query, scored as if all shards were one; ties by id. MiniSearch takes a term's
 * rarity from the shard it searches: each term's weight makes up for what that differs from its rarity in all of them.
 */
export function searchShards(shards: readonly Shard[], query: CandidateQuery): Candidate[] {
  const stems = [...query.terms.keys()].sort();
  const found = shards.map((shard) => ({ shard, matching: countsIn(shard, stems, 'signatures') }));
  const articles = shards.reduce((sum, { ids }) => sum + ids.length, 0);
  const rarities = stems.map((_, which) =>
    rarity(
      articles,
      found.reduce((sum, { matching }) => sum + (matching[which] ?? 0), 0),
    ),
  );
  const hits = found.flatMap(({ shard, matching }) => {
    const boosts = new Map<string, number>();
    for (const [which, stem] of stems.entries()) {
      const own = matching[which] ?? 0;
      if (own === 0) continue;
      const correction = (rarities[which] ?? 0) / rarity(shard.ids.length, own);
      boosts.set(stem, correction * (query.terms.get(stem) ?? 1));
    }
    return hitsIn(shard, boosts, query);
  });
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return hits.slice(0, query.limit);
}

/** In how many of the shards' articles each stem occurs. */
export function frequenciesIn(shards: readonly Shard[], stems: readonly string[]): DocumentFrequencies {
  const sorted = [...new Set(stems)].sort();
  const sums = new Map<string, number>();
  for (const shard of shards) {
    for (const [which, count] of countsIn(shard, sorted, 'articles').entries()) {
      const stem = sorted[which] ?? '';
      sums.set(stem, (sums.get(stem) ?? 0) + count);
    }
  }
  return {
    articles: shards.reduce((sum, { ids }) => sum + ids.length, 0),
    counts: stems.map((stem) => sums.get(stem) ?? 0),
  };
}

/** The inverse document frequency that MiniSearch's BM25+ (Lv & Zhai 2011) works with. */
function rarity(articles: number, matching: number): number {
  return Math.log(1 + (articles - matching + 0.5) / (matching + 0.5));
}

/** How often each of these stems is counted. @param sorted ascending by code units */
function countsIn({ counts }: Shard, sorted: readonly string[], of: 'articles' | 'signatures'): number[] {
  const { stems } = counts;
  let from = 0;
  return sorted.map((stem) => {
    let to = stems.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((stems[middle] ?? '') < stem) from = middle + 1;
      else to = middle;
    }
    return stems[from] === stem ? (counts[of][from] ?? 0) : 0;
  });
}

/** Sums in another order end in other last digits, and ties would fall otherwise. */
function rounded(score: number): number {
  return Number(score.toPrecision(12));
}

function hitsIn({ index }: Shard, boosts: ReadonlyMap<string, number>, query: CandidateQuery): Candidate[] {
  if (boosts.size === 0) return [];
  const hits = index.search([...boosts.keys()].join(' '), {
    boostTerm: (stem) => boosts.get(stem) ?? 1,
    filter: ({ day, language }) =>
      within(day ?? null, query) &&
      (query.language === null || language === null || language === query.language),
  });
  return hits.slice(0, query.limit).map(({ id, score }) => ({ id: String(id), score: rounded(score) }));
}
