import type {
  FeedFound,
  FileTaken,
  FoundArticle,
  HeldArticle,
  LibraryOverview,
  Retention,
  SourceId,
} from '../../platform/library-messages.ts';
import type { Refusal } from '../../platform/messages.ts';

export const LIBRARY_PARTS = ['articles', 'sources', 'keeping'] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** A search as far as it has come. */
export interface SearchProgress {
  readonly words: string;
  readonly found: readonly FoundArticle[];
  /** ISO date: everything from here on was searched; null before the first answer. */
  readonly back: string | null;
  /** `paused`: enough was found to fill a page, and older articles are still to be searched. */
  readonly stands: 'running' | 'paused' | 'whole';
}

/** Where the adding of a feed stands. */
export type Adding =
  | { readonly kind: 'asking' }
  | { readonly kind: 'looking'; readonly host: string }
  | { readonly kind: 'found'; readonly found: FeedFound; readonly host: string }
  | { readonly kind: 'added'; readonly title: string; readonly address: string };

/** A feed or pack that was removed on this page and can be had back. */
export interface RemovedSource {
  readonly id: SourceId;
  readonly title: string;
}

/** Everything that the Library page shows. */
export interface LibraryState {
  readonly part: LibraryPart;
  /** The clock in ms, for "12 minutes ago". */
  readonly now: number;
  /** Null until the worker has answered; so is the list. */
  readonly overview: LibraryOverview | null;
  readonly list: { readonly articles: readonly HeldArticle[]; readonly more: boolean } | null;
  /** Null while nothing is searched for. */
  readonly search: SearchProgress | null;
  readonly adding: Adding;
  /** What the address field begins with: the address that the page was opened with. */
  readonly offered: string;
  /** What became of a chosen file, until the reader has answered or put it away. */
  readonly file: Exclude<FileTaken, { kind: 'under-way' }> | null;
  /** An export is being written. */
  readonly writing: boolean;
  readonly removed: readonly RemovedSource[];
  /** A shorter keeping that would drop articles, until the reader has agreed. */
  readonly shorter: { readonly retention: Retention; readonly drops: number } | null;
  readonly refusal: Refusal | null;
}

/** The same once the worker has answered. */
export type LoadedLibrary = LibraryState & { readonly overview: LibraryOverview };
