import type { FeedErrorKind } from '../../corpus/feeds/failure.ts';
import { readOpml } from '../../corpus/feeds/opml.ts';
import { bringsSummaries } from '../../corpus/feeds/summaries.ts';
import type { FeedFound, FileTaken, ImportTrouble } from '../../platform/library-messages.ts';
import type { Answer } from '../../platform/messages.ts';
import { hostOf } from '../../platform/origins.ts';
import type { LookedAt } from '../feeds/feeds.ts';
import { feedTrouble } from '../feeds/trouble.ts';
import type { Desk } from '../tab-states.ts';
import { rememberedSites } from './remembered.ts';

/** Headlines that a feed is shown with. */
const HEADLINES = 3;

/** What stands at an address; nothing of it is kept. */
export async function findFeed({ feeds, platform }: Desk, address: string): Promise<FeedFound> {
  return feedFound(await feeds.look(address), platform.now());
}

function feedFound(looked: LookedAt, now: number): FeedFound {
  if (looked.kind === 'failed') return { kind: 'trouble', trouble: feedTrouble(looked.why, null) };
  const { found, url, known } = looked;
  if (!found.ok) {
    const { linked = [], why, retryAfter } = found;
    if (linked.length > 0) return { kind: 'page', feeds: linked.map(linkTo) };
    return { kind: 'trouble', trouble: feedTrouble(why, retryAfter === undefined ? null : now + retryAfter) };
  }
  const { title, items } = found.parsed;
  const host = hostOf(url) ?? '';
  const days = items.flatMap(({ published }) => published?.slice(0, 10) ?? []).toSorted();
  return {
    kind: 'feed',
    feed: {
      address: url,
      title: title ?? host,
      host,
      articles: items.length,
      newest: days.at(-1) ?? null,
      summaries: bringsSummaries(items),
      known,
      headlines: items.flatMap((item) => item.title ?? []).slice(0, HEADLINES),
    },
  };
}

/** What was found at a host is not wanted: the browser's grant goes back, unless a feed, a site or a choice needs it. */
export async function leaveFeed({ feeds, sites, platform }: Desk, host: string): Promise<Answer<null>> {
  const all = await feeds.list();
  const needed = all.some((feed) => feed.host === host || (feed.fullText && feed.pageHosts.includes(host)));
  const remembered = (await rememberedSites(platform)).includes(host.replace(/^www\./, ''));
  if (!needed && !remembered && (await sites.choiceFor(host)) === 'click') await sites.choose(host, 'click');
  return { ok: true, value: null };
}

/** The feeds of a list that the reader chose; nothing is subscribed to before they agree. */
export async function feedsInFile({ feeds }: Desk, name: string, text: string): Promise<FileTaken> {
  const read = readOpml(new TextEncoder().encode(text));
  if (!read.ok) return { kind: 'failed', name, why: whyNot(read.why) };
  const known = new Set((await feeds.list()).map(({ url }) => url));
  const fresh = read.feeds.filter(({ url }) => !known.has(url));
  if (read.feeds.length === 0) return { kind: 'failed', name, why: 'empty' };
  return { kind: 'feeds', name, feeds: fresh.map(linkTo), known: read.feeds.length - fresh.length };
}

function whyNot(why: FeedErrorKind): ImportTrouble {
  if (why === 'too-large') return 'too-large';
  return why === 'broken' || why === 'too-deep' || why === 'entities' ? 'damaged' : 'not-ours';
}

function linkTo({ url, title }: { readonly url: string; readonly title: string | null }) {
  const host = hostOf(url) ?? '';
  return { address: url, title: title ?? host, host };
}
