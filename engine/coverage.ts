import type { Coverage, Page } from './article.ts';
import type { Corpus, Signal } from './corpus.ts';

/** What the caller decides about one comparison. */
export interface CoverOptions {
  /** ISO date-time at which the page was read; dates an undated page. */
  readonly readAt: string;
  /** Aborting rejects with the signal's reason, at the next sentence or article. */
  readonly signal: Signal;
}

/** The one door into the engine: everything that is said about a page is said here. */
export type Cover = (page: Page, corpus: Corpus, options: CoverOptions) => Promise<Coverage>;
