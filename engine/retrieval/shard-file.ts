import MiniSearch from 'minisearch';
import { INDEX_OPTIONS, indexedIn, type Shard } from './shard.ts';

/** Raised whenever signatures or the stored form change: a shard of another version is rebuilt from its articles. */
export const SHARD_VERSION = 4;

/** JSON that `loadShard` reads; the same shard gives the same text. */
export function serialiseShard({ ids, index, counts }: Shard): string {
  const { stems, articles, signatures } = counts;
  return JSON.stringify({
    version: SHARD_VERSION,
    ids,
    stems,
    articles: [...articles],
    signatures: [...signatures],
    index,
  });
}

/** Reads what `serialiseShard` wrote; null where it is of another version, does not agree with itself or is no shard at all. */
export function loadShard(json: string): Shard | null {
  try {
    const stored = JSON.parse(json);
    return stored?.version === SHARD_VERSION ? shardOf(stored) : null;
  } catch {
    return null;
  }
}

type Stored = Record<'ids' | 'stems' | 'articles' | 'signatures', unknown> & {
  readonly index: Parameters<typeof MiniSearch.loadJS>[0];
};

/** @throws where MiniSearch cannot read its part */
function shardOf({ ids, stems, articles, signatures, index: stored }: Stored): Shard | null {
  if (!isListOf(ids, isText) || !isListOf(stems, isText)) return null;
  if (!isListOf(articles, isCount) || !isListOf(signatures, isCount)) return null;
  const index = MiniSearch.loadJS(stored, INDEX_OPTIONS);
  const agrees =
    articles.length === stems.length &&
    signatures.length === stems.length &&
    index.documentCount === ids.length &&
    ids.every((id) => indexedIn({ index }, id) !== null);
  if (!agrees) return null;
  return {
    ids,
    index,
    counts: { stems, articles: Uint32Array.from(articles), signatures: Uint32Array.from(signatures) },
  };
}

function isListOf<T>(list: unknown, is: (one: unknown) => one is T): list is T[] {
  return Array.isArray(list) && list.every(is);
}

const isText = (one: unknown): one is string => typeof one === 'string';
const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0;
