import type { Article } from '../../engine/article.ts';
import { dayOf, isoDay } from '../../engine/language/calendar.ts';
import {
  indexedIn,
  mergedShard,
  type Shard,
  type ShardItem,
  shardItem,
} from '../../engine/retrieval/shard.ts';
import { loadShard, serialiseShard } from '../../engine/retrieval/shard-file.ts';
import type { LibraryDatabase } from '../library-database.ts';
import { unzipped, zipped } from './gzip.ts';
import { type Card, type Segment, segmentFrom, type Week } from './records.ts';

/** A week's shard is damaged: to be made again from its articles. */
export class DamagedWeek extends Error {
  constructor(week: string) {
    super(`The shard of the week of ${week} is damaged.`);
    this.name = 'DamagedWeek';
  }
}

/** The shards of a week, one a segment. @throws DamagedWeek where one is missing, undecodable or disagrees with the week */
export async function loadWeek(database: LibraryDatabase, monday: string, week: Week): Promise<Shard[]> {
  const sunday = isoDay((dayOf(monday) ?? 0) + 6);
  const isIn = (day: string) => day >= monday && day <= sunday;
  return Promise.all(
    week.segments.map(async ({ number, articles }) => {
      const kept = segmentFrom(await database.get('segments', [monday, number]));
      const shard = kept && loadShard((await unzipped(kept.bytes)) ?? '');
      const agrees =
        shard?.ids.length === articles && shard.ids.every((id) => isIn(indexedIn(shard, id)?.day ?? ''));
      if (shard === null || !agrees) throw new DamagedWeek(monday);
      return shard;
    }),
  );
}

/** What becomes of a week's segments: those written, and the numbers of those that go. */
export interface SegmentChange {
  readonly segments: Week['segments'];
  readonly written: { readonly number: number; readonly segment: Segment } | null;
  readonly gone: readonly number[];
}

/**
 * Segments up to so many times as large as what comes in are merged with it, as log-structured merge trees do (O'Neil et
 * al. 1996): an article is rewritten a few times while its week grows, and a week has a handful of segments.
 */
const MERGED_UP_TO = 3;

/**
 * Adds articles to a week, and takes others out.
 * @param load reads the shards of some of the week's segments, in their order
 */
export async function changedSegments(
  { segments }: Week,
  change: { readonly added: readonly ShardItem[]; readonly gone: readonly ShardItem[] },
  load: (segments: Week['segments']) => Promise<Shard[]>,
): Promise<SegmentChange> {
  const first = change.gone.length > 0 ? 0 : firstMerged(segments, change.added.length);
  const [kept, merged] = [segments.slice(0, first), segments.slice(first)];
  const shard = mergedShard(await load(merged), change.gone, change.added);
  const gone = merged.map(({ number }) => number);
  if (shard.ids.length === 0) return { segments: kept, written: null, gone };
  const number = 1 + Math.max(0, ...segments.map((one) => one.number));
  return {
    segments: [...kept, { number, articles: shard.ids.length }],
    written: { number, segment: await segmentOf(shard) },
    gone,
  };
}

export async function segmentOf(shard: Shard): Promise<Segment> {
  return { bytes: await zipped(serialiseShard(shard)) };
}

/** What an article of the library puts into its week's shard. */
export function itemOf(article: Article, { arrived }: Card): ShardItem {
  return shardItem(article, arrived);
}

function firstMerged(segments: Week['segments'], added: number): number {
  let [first, articles] = [segments.length, added];
  for (const { articles: held } of segments.toReversed()) {
    if (held > articles * MERGED_UP_TO) break;
    first -= 1;
    articles += held;
  }
  return first;
}
