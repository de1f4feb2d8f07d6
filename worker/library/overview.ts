import type { SourceCount } from '../../corpus/library.ts';
import { isNoRoom } from '../../corpus/store/no-room.ts';
import type {
  FeedSource,
  Holding,
  Ingest,
  LibraryOverview,
  PackSource,
} from '../../platform/library-messages.ts';
import type { FeedView } from '../../platform/messages.ts';
import { sourceOf } from '../feeds/subscriptions.ts';
import { feedTrouble } from '../feeds/trouble.ts';
import { ingestOf } from '../ingest.ts';
import type { Desk } from '../tab-states.ts';
import { holdingOf, together } from './holding.ts';
import { ingestOfJob, ingestOfRemoval } from './ingests.ts';
import { rememberedSites } from './remembered.ts';
import { chosenRetention } from './retention.ts';

/** Everything that the Library page shows, but for the articles. */
export async function libraryOverview(desk: Desk): Promise<LibraryOverview> {
  const saved = await desk.holdings.saved();
  const [sources, size, damage] = await Promise.all([saved.sources(), saved.size(), saved.damage()]);
  const samples = await sampleHoldings(desk);
  return {
    whole: wholeOf(sources, size, samples.holding),
    feeds: (await desk.feeds.list()).map((feed) => feedSource(feed, sources)),
    packs: await orNone(packSources(desk, sources)),
    saved: holdingIn(sources, 'saved'),
    remembered: holdingIn(sources, 'remembered'),
    rememberedSites: await rememberedSites(desk.platform),
    samples,
    room: await desk.platform.room(),
    full: await desk.holdings.isFull(),
    retention: await chosenRetention(desk.platform),
    damage: damage.length === 0 ? null : { lost: damage.reduce((sum, { lost }) => sum + lost, 0) },
    ingests: await orNone(ingests(desk)),
  };
}

/** On a full disk browsers do not even open what lists these. That it is full is told beside. */
async function orNone<T>(asked: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await asked;
  } catch (error) {
    if (isNoRoom(error)) return [];
    throw error;
  }
}

async function ingests(desk: Desk): Promise<readonly Ingest[]> {
  const queue = await ingestOf(desk);
  const leaving = [...desk.removals].map(([source, removal]) => ingestOfRemoval(source, removal));
  return [...leaving, ...(await queue.jobs()).map((job) => ingestOfJob(job, queue.isStalled(job.id)))];
}

/** An article that two sources brought is one. */
export function wholeOf(
  sources: readonly SourceCount[],
  size: { readonly articles: number; readonly bytes: number },
  samples: Holding,
): Holding {
  const { from, to } = together([...sources, samples]);
  return { articles: size.articles + samples.articles, bytes: size.bytes, from, to };
}

async function sampleHoldings({ holdings }: Desk): Promise<LibraryOverview['samples']> {
  const removed = (await holdings.removedSamples()).length;
  return { holding: holdingOf(await holdings.samples()), removed };
}

function feedSource(feed: FeedView, sources: readonly SourceCount[]): FeedSource {
  const { url, host, fetching, fullText, summaries, pageHosts, error, granted, nextDue } = feed;
  const id = sourceOf(feed.id);
  // The grant is asked anew each time: a stored error may be older than it.
  const lacking = granted || nextDue === null ? error : 'not-permitted';
  return {
    id,
    title: feed.title ?? host,
    address: url,
    host,
    holding: holdingIn(sources, id),
    // Of what was kept before the good ones were noted, the last is one where it did not fail.
    fetched: momentOf(feed.lastGood ?? (error === null ? feed.lastFetch : null)),
    failed: momentOf(error === null || feed.lastFetch === feed.lastGood ? null : feed.lastFetch),
    next: momentOf(nextDue),
    fetching,
    trouble: fetching || lacking === null ? null : feedTrouble(lacking, nextDue),
    fullArticles: fullText,
    summaries,
    pageHosts,
  };
}

async function packSources(desk: Desk, sources: readonly SourceCount[]): Promise<PackSource[]> {
  const packs = await (await desk.ledger()).packs();
  return packs.map(({ source, manifest }) => ({
    id: source as PackSource['id'],
    name: manifest.name,
    version: manifest.packVersion,
    licence: manifest.licence,
    source: manifest.source,
    holding: holdingIn(sources, source),
  }));
}

function holdingIn(sources: readonly SourceCount[], source: string): Holding {
  return together(sources.filter((one) => one.source === source));
}

function momentOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
