import MiniSearch, { type Options } from 'minisearch';
import type { Article } from '../article.ts';
import type { Candidate, Signature } from '../corpus.ts';
import { analysisOf } from './analysis.ts';
import { signatureOf } from './signature.ts';

/** Raised whenever signatures or the stored form change: a shard of another version is rebuilt from its articles. */
export const SHARD_VERSION = 2;

/** What a shard keeps of one article. */
export interface ShardItem {
  readonly signature: Signature;
  /** Every stem of the article, for document frequencies. */
  readonly stems: readonly string[];
}

/** A searchable set of signatures with the document frequencies of their articles. */
export interface Shard {
  readonly articles: number;
  /** The `limit` best articles among those that `admits` lets through, best first. */
  search(
    terms: ReadonlyMap<string, number>,
    limit: number,
    admits: (id: string) => boolean,
  ): readonly Candidate[];
  /** In how many of the shard's articles the stem occurs. */
  frequency(stem: string): number;
  /** JSON that `loadShard` reads; the same items in the same order give the same bytes. */
  serialise(): string;
}

/** What an article puts into a shard. */
export function shardItem(article: Article): ShardItem {
  return { signature: signatureOf(article), stems: [...analysisOf(article).uses.keys()] };
}

/** A shard of these articles. Throws, naming the id, where two share one. */
export function buildShard(items: Iterable<ShardItem>): Shard {
  const index = new MiniSearch(OPTIONS);
  const frequencies = new Map<string, number>();
  for (const { signature, stems } of items) {
    index.add({ id: signature.id, terms: spelled(signature) });
    for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  return shardOf(index, frequencies);
}

/** Reads what `serialise` wrote; null where it is of another version or no shard at all. */
export function loadShard(json: string): Shard | null {
  try {
    const stored = JSON.parse(json);
    if (stored?.version !== SHARD_VERSION) return null;
    return shardOf(MiniSearch.loadJS(stored.index, OPTIONS), new Map(stored.frequencies));
  } catch {
    return null;
  }
}

/** One field; a term as often as it counts, so that BM25 sees its frequency. Terms are stems already. */
const OPTIONS: Options<{ id: string; terms: string }> = {
  fields: ['terms'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  autoVacuum: false,
};

/** Beyond this, repetition says nothing more of the subject. */
const MOST_REPEATS = 4;

function spelled({ terms }: Signature): string {
  return Object.entries(terms)
    .flatMap(([stem, count]) => Array<string>(Math.min(MOST_REPEATS, count)).fill(stem))
    .join(' ');
}

function shardOf(index: MiniSearch, frequencies: ReadonlyMap<string, number>): Shard {
  return {
    articles: index.documentCount,
    search(terms, limit, admits) {
      const hits = index.search([...terms.keys()].join(' '), {
        boostTerm: (stem) => terms.get(stem) ?? 1,
        filter: ({ id }) => admits(id),
      });
      return hits.slice(0, limit).map(({ id, score }) => ({ id, score }));
    },
    frequency: (stem) => frequencies.get(stem) ?? 0,
    serialise: () => JSON.stringify({ version: SHARD_VERSION, index, frequencies: [...frequencies] }),
  };
}
