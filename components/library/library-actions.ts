import type { FeedLink, FeedSource, Retention, SourceId } from '../../platform/library-messages.ts';

export interface ListActions {
  openArticle(articleId: string): void;
  removeArticle(articleId: string): void;
  restoreArticle(articleId: string): void;
  showMore(): void;
  /** At every change of the words; '' ends it. What is under way for other words stops. */
  search(words: string): void;
  searchFurther(): void;
  openSample(): void;
}

/** Those that ask the browser for access are called straight from the click, with nothing awaited before. */
export interface FeedActions {
  /** Asks for access to the address's host, and then what stands there. */
  lookAt(address: string): void;
  addFeed(address: string): void;
  /** Puts away what was found at a host, and gives back the access that was asked for it. */
  leaveFeed(host: string): void;
  /** Asks for access to a host whose feed lacks it, and fetches that. */
  allowFeed(id: FeedSource['id'], host: string): void;
  refreshFeed(id: FeedSource['id']): void;
  /** On: asks for access to the hosts of its articles first. */
  switchFullArticles(feed: FeedSource, on: boolean): void;
}

export interface SourceActions extends FeedActions {
  removeSource(id: SourceId, title: string, keepArticles: boolean): void;
  undoRemoval(id: SourceId): void;
  /** Asks for access to the site. */
  rememberSite(host: string): void;
  stopRemembering(host: string): void;
  removeSamples(): void;
  restoreSamples(): void;
}

export interface KeepingActions {
  takeFile(file: File): void;
  /** Asks for access to all their hosts. */
  addFeeds(feeds: readonly FeedLink[]): void;
  leaveFile(): void;
  exportAll(): void;
  exportFeeds(): void;
  /** Where that would drop articles, the reader is asked first. */
  keep(retention: Retention): void;
  confirmShorter(): void;
  leaveShorter(): void;
}

export interface LibraryActions extends ListActions, SourceActions, KeepingActions {
  cancelIngest(id: string): void;
  /** The reader saw how it ended. */
  ingestSeen(id: string): void;
  damageSeen(): void;
}
