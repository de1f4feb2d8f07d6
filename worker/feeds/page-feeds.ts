import * as v from 'valibot';
import type { FeedLink } from '../../corpus/feeds/failure.ts';
import { feedAddress } from '../../corpus/feeds/feed-address.ts';
import { FEED_LIMITS } from '../../corpus/feeds/limits.ts';
import type { Platform } from '../../platform/platform.ts';

const named = v.array(
  v.object({
    url: v.pipe(v.string(), v.maxLength(FEED_LIMITS.address)),
    title: v.nullable(v.pipe(v.string(), v.maxLength(FEED_LIMITS.title))),
  }),
);

/** The feeds that the page in a tab names, as far as they can be subscribed to; none where no script of ours stands there. */
export async function pageFeeds(
  { page }: Pick<Platform, 'page'>,
  tabId: number,
): Promise<readonly FeedLink[]> {
  const parsed = v.safeParse(named, await page.feeds(tabId));
  if (!parsed.success) return [];
  const feeds = new Map<string, FeedLink>();
  for (const { url, title } of parsed.output.slice(0, FEED_LIMITS.linked)) {
    const address = feedAddress(url);
    if (address.ok) feeds.set(address.url, { url: address.url, title });
  }
  return [...feeds.values()];
}
