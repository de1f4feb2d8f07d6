import type {
  ArticlePage,
  FeedFound,
  FeedLink,
  FeedSource,
  FileTaken,
  LibraryOverview,
  Retention,
  SearchStep,
  SourceId,
} from '../../platform/library-messages.ts';
import type { Answer } from '../../platform/messages.ts';

/**
 * Everything that the Library page needs from the worker. Each call can be repeated: the worker may die under it. Access
 * to hosts is asked by the page, in the click, before the call.
 */
export interface LibraryCalls {
  overview(): Promise<LibraryOverview>;
  /** Newest first, undated ones by the day they came. @param after `next` of the page before; null for the first */
  articles(after: string | null): Promise<ArticlePage>;
  /** One shard. Nothing of it runs on when nobody asks for the next. */
  search(words: string, after: string | null): Promise<SearchStep>;
  openArticle(articleId: string): Promise<Answer<null>>;
  removeArticle(articleId: string): Promise<Answer<null>>;
  restoreArticle(articleId: string): Promise<Answer<null>>;

  /**
   * The browser is being asked for these hosts: a grant that follows is no wish to have their pages read. Sent beside the
   * request, and not before it.
   */
  wantHosts(hosts: readonly string[]): Promise<void>;
  /** Fetches what stands at an address, and adds nothing. */
  findFeed(address: string): Promise<FeedFound>;
  /** What was found is not wanted: gives access to the host back, unless something else needs it. */
  leaveFeed(host: string): Promise<Answer<null>>;
  addFeed(address: string): Promise<Answer<null>>;
  addFeeds(feeds: readonly FeedLink[]): Promise<Answer<null>>;
  refreshFeed(id: FeedSource['id']): Promise<Answer<null>>;
  switchFullArticles(id: FeedSource['id'], on: boolean): Promise<Answer<null>>;
  /** A feed or pack. @returns whether it can be had back */
  removeSource(id: SourceId, keepArticles: boolean): Promise<Answer<{ readonly undo: boolean }>>;
  restoreSource(id: SourceId): Promise<Answer<null>>;
  rememberSite(host: string, remember: boolean): Promise<Answer<null>>;
  removeSamples(): Promise<Answer<null>>;
  restoreSamples(): Promise<Answer<null>>;

  /** Begins to take a file in and answers once it is known what it is, and that it is one. */
  takeFile(file: File): Promise<FileTaken>;
  cancelIngest(id: string): Promise<Answer<null>>;
  /** The reader saw how the last one ended. */
  ingestSeen(id: string): Promise<Answer<null>>;
  damageSeen(): Promise<Answer<null>>;
  exportAll(): Promise<Answer<Blob>>;
  exportFeeds(): Promise<Answer<Blob>>;
  /** How many articles this would drop now. */
  drops(retention: Retention): Promise<number>;
  keep(retention: Retention): Promise<Answer<null>>;

  /** Calls back when anything of the overview changed: progress, a fetch, a removal elsewhere. */
  onChanged(listener: () => void): void;
}
