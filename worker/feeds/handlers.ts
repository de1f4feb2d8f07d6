import type { Answer } from '../../platform/messages.ts';
import { findFeed, leaveFeed } from '../library/find-feed.ts';
import type { Handlers } from '../router.ts';
import type { Desk } from '../tab-states.ts';
import { pageFeeds } from './page-feeds.ts';

const DONE: Answer<null> = { ok: true, value: null };

type FeedKind =
  | 'page-feeds'
  | 'want-feed'
  | 'find-feed'
  | 'leave-feed'
  | 'add-feed'
  | 'add-feeds'
  | 'refresh-feeds'
  | 'feed-full-text'
  | 'export-opml';

/** What the extension's pages ask about feeds. */
export function feedHandlers(desk: Desk): Pick<Handlers, FeedKind> {
  const { feeds } = desk;
  return {
    'page-feeds': ({ tabId }) => pageFeeds(desk.platform, tabId),
    'want-feed': async ({ host }) => {
      await desk.sites.wantFeed(host);
      return null;
    },
    'find-feed': ({ address }) => findFeed(desk, address),
    'leave-feed': ({ host }) => leaveFeed(desk, host),
    'add-feed': ({ url }) => told(desk, feeds.add(url)),
    'add-feeds': async ({ feeds: chosen }) => {
      await told(desk, feeds.subscribe(chosen));
      return DONE;
    },
    'refresh-feeds': async ({ id }) => {
      const asked = feeds.refresh(id);
      // The pages show that it is under way.
      await desk.platform.announceFeeds();
      await told(desk, asked);
      return null;
    },
    'feed-full-text': async ({ id, on }) => {
      await told(desk, feeds.chooseFullText(id, on));
      return null;
    },
    'export-opml': () => feeds.exportOpml(),
  };
}

/** Tells the surfaces, once it is done, that feeds changed. */
export async function told<T>({ platform }: Desk, task: Promise<T>): Promise<T> {
  const value = await task;
  await platform.announceFeeds();
  return value;
}
