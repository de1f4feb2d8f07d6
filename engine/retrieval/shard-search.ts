import type { Candidate, CandidateQuery, DocumentFrequencies } from '../corpus.ts';
import { within } from './date-window.ts';
import type { Shard } from './shard.ts';

/**
 * BM25+ (Lv & Zhai 2011) with the weights that MiniSearch takes; the sum is multiplied by the number of terms that match,
 * as MiniSearch does it, so that many weak matches outweigh one strong.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.7;
const LOWER_BOUND = 0.5;

/** The best articles of these shards for a query, scored as if all shards were one; ties by id. */
export function searchShards(shards: readonly Shard[], query: CandidateQuery): Candidate[] {
  const stems = [...query.terms.keys()].sort();
  const found = shards.map((shard) => ({ shard, at: positionsOf(shard, stems) }));
  const articles = shards.reduce((sum, { ids }) => sum + ids.length, 0);
  const words = shards.reduce((sum, { lengths }) => lengths.reduce((all, one) => all + one, sum), 0);
  const weights = stems.map((stem, which) => {
    const matching = found.reduce((sum, { shard, at }) => sum + postingsOf(shard, at[which] ?? -1), 0);
    const rarity = Math.log(1 + (articles - matching + 0.5) / (matching + 0.5));
    return rarity * (query.terms.get(stem) ?? 1);
  });
  const hits = found.flatMap(({ shard, at }) => hitsIn(shard, at, weights, words / articles, query));
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return hits.slice(0, query.limit);
}

/** In how many of the shards' articles each stem occurs. */
export function frequenciesIn(shards: readonly Shard[], stems: readonly string[]): DocumentFrequencies {
  const sorted = [...new Set(stems)].sort();
  const sums = new Map<string, number>();
  for (const shard of shards) {
    for (const [which, at] of positionsOf(shard, sorted).entries()) {
      const stem = sorted[which] ?? '';
      if (at !== -1) sums.set(stem, (sums.get(stem) ?? 0) + (shard.frequencies[at] ?? 0));
    }
  }
  return {
    articles: shards.reduce((sum, { ids }) => sum + ids.length, 0),
    counts: stems.map((stem) => sums.get(stem) ?? 0),
  };
}

/** Where each of these stems stands in the shard, -1 where it does not. @param sorted ascending by code units */
function positionsOf({ stems }: Shard, sorted: readonly string[]): number[] {
  let from = 0;
  return sorted.map((stem) => {
    let to = stems.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((stems[middle] ?? '') < stem) from = middle + 1;
      else to = middle;
    }
    return stems[from] === stem ? from : -1;
  });
}

function postingsOf({ starts }: Shard, at: number): number {
  return at === -1 ? 0 : (starts[at + 1] ?? 0) - (starts[at] ?? 0);
}

function hitsIn(
  shard: Shard,
  positions: readonly number[],
  weights: readonly number[],
  averageLength: number,
  query: CandidateQuery,
): Candidate[] {
  const scores = new Float64Array(shard.ids.length);
  const matches = new Uint16Array(shard.ids.length);
  for (const [which, at] of positions.entries()) {
    const end = at === -1 ? 0 : (shard.starts[at + 1] ?? 0);
    for (let posting = at === -1 ? 0 : (shard.starts[at] ?? 0); posting < end; posting += 1) {
      const place = shard.places[posting] ?? 0;
      const count = shard.counts[posting] ?? 0;
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (shard.lengths[place] ?? 0)) / averageLength;
      const frequency = (count * (SATURATION + 1)) / (count + SATURATION * length);
      scores[place] = (scores[place] ?? 0) + (weights[which] ?? 0) * (LOWER_BOUND + frequency);
      matches[place] = (matches[place] ?? 0) + 1;
    }
  }
  return shard.ids.flatMap((id, place) => {
    const matched = matches[place] ?? 0;
    if (matched === 0 || !admits(shard, place, query)) return [];
    return { id, score: (scores[place] ?? 0) * matched };
  });
}

function admits({ days, languages }: Shard, place: number, query: CandidateQuery): boolean {
  const language = languages[place] ?? null;
  return (
    within(days[place] ?? null, query) &&
    (query.language === null || language === null || language === query.language)
  );
}
