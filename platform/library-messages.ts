import type { ArticleCard } from '../engine/article.ts';

/** Where articles of the library came from. `saved`: by hand; `remembered`: read on a site that the reader chose. */
export type SourceId = 'samples' | 'saved' | 'remembered' | `feed:${string}` | `pack:${string}`;

/** How much there is of something. */
export interface Holding {
  readonly articles: number;
  /** On this device, compressed. */
  readonly bytes: number;
  /** ISO dates of the oldest and the newest; null without any. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Why a feed cannot be added, or was not fetched; each has its sentence in the interface. */
export const FEED_TROUBLES = [
  'no-address',
  'not-https',
  'private-host',
  'unreachable',
  'refused',
  'too-large',
  'broken',
  'no-feed',
  'not-granted',
  'redirected',
  'gone',
  'later',
  'quota',
] as const;

export interface FeedTrouble {
  readonly why: (typeof FEED_TROUBLES)[number];
  /** Of `later`: when it is tried again, an ISO date-time. */
  readonly until?: string;
  /** Of `redirected`, where it is known: the host that it leads to. */
  readonly host?: string;
}

export interface FeedSource {
  readonly id: `feed:${string}`;
  readonly title: string;
  readonly address: string;
  /** Whose access it needs. */
  readonly host: string;
  readonly holding: Holding;
  /** ISO date-times. When it was fetched last, null where it never was; when the latest try failed, null where it did not. */
  readonly fetched: string | null;
  readonly failed: string | null;
  /** Null where it will be fetched no more. */
  readonly next: string | null;
  readonly fetching: boolean;
  readonly trouble: FeedTrouble | null;
  /** Whether the page of each article is fetched for its whole text. */
  readonly fullArticles: boolean;
  /** False where the feed itself brings whole articles: then there is nothing to switch. */
  readonly summaries: boolean;
  /** Hosts of its articles' pages: fetching these needs access to each. */
  readonly pageHosts: readonly string[];
}

export interface PackSource {
  readonly id: `pack:${string}`;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  /** Whom the pack names as the source of its articles. */
  readonly source: string | null;
  readonly holding: Holding;
}

/** How long and how much is kept. What was saved by hand is never dropped. */
export interface Retention {
  /** Null: for good. */
  readonly days: 30 | 90 | 365 | null;
  /** Null: no limit. */
  readonly megabytes: number | null;
}

/** Why a file was not taken in; each has its sentence. Nothing was changed then. */
export const IMPORT_TROUBLES = [
  'not-ours',
  'damaged',
  'mismatch',
  'too-large',
  'newer',
  'empty',
  'quota',
  'older',
  'gave-up',
  'storage',
] as const;
export type ImportTrouble = (typeof IMPORT_TROUBLES)[number];

/** Articles on their way in, or what became of the last that were. */
export type Ingest = {
  readonly id: string;
  /** Of the pack, the feed or the file; null for the copy by which a deletion is undone. */
  readonly name: string | null;
} & (
  | {
      readonly kind: 'running';
      /** `checking` keeps nothing yet; `undoing` follows Cancel; `removing` takes out a source. */
      readonly phase: 'checking' | 'taking' | 'undoing' | 'removing';
      readonly done: number;
      /** Null where nobody said how many there are. */
      readonly total: number | null;
      /** True where it was taken up again after the browser or the worker had stopped. */
      readonly resumed: boolean;
      /** It waits until the browser's storage takes something in again. */
      readonly stalled: boolean;
    }
  | { readonly kind: 'done'; readonly added: number }
  /** `added` stay; `undone` had come in, and were taken out again. */
  | { readonly kind: 'cancelled'; readonly added: number; readonly undone: number }
  | { readonly kind: 'failed'; readonly why: ImportTrouble }
);

/** What the Library page shows of everything, but for the articles. */
export interface LibraryOverview {
  /** All that pages are compared with. */
  readonly whole: Holding;
  readonly feeds: readonly FeedSource[];
  readonly packs: readonly PackSource[];
  readonly saved: Holding;
  readonly remembered: Holding;
  /** Hosts whose articles are remembered as they are read. */
  readonly rememberedSites: readonly string[];
  readonly samples: { readonly holding: Holding; readonly removed: number };
  /** What the browser would still give, in bytes; null where it does not say. */
  readonly room: number | null;
  /** True from the first write that found the disk full to the next that did not. */
  readonly full: boolean;
  readonly retention: Retention;
  /** Found at a start, repaired and not yet seen by the reader. */
  readonly damage: { readonly lost: number } | null;
  /** In the order in which they were begun. */
  readonly ingests: readonly Ingest[];
}

/** A feed as it is shown before it is added. */
export interface FeedPreview {
  readonly address: string;
  readonly title: string;
  readonly host: string;
  readonly articles: number;
  /** ISO date of the newest; null where none is dated. */
  readonly newest: string | null;
  readonly summaries: boolean;
  /** The reader has it already. */
  readonly known: boolean;
  /** Headlines of the first few. */
  readonly headlines: readonly string[];
}

/** A feed that a page or a list names. */
export interface FeedLink {
  readonly address: string;
  readonly title: string;
  readonly host: string;
}

/** What stands at an address. */
export type FeedFound =
  | { readonly kind: 'feed'; readonly feed: FeedPreview }
  /** No feed, but a page that links these. */
  | { readonly kind: 'page'; readonly feeds: readonly FeedLink[] }
  | { readonly kind: 'trouble'; readonly trouble: FeedTrouble };

/** What a chosen file is. A list of feeds waits for the reader, since its hosts need access; all else is under way. */
export type FileTaken =
  | { readonly kind: 'under-way' }
  | {
      readonly kind: 'feeds';
      readonly name: string;
      readonly feeds: readonly FeedLink[];
      readonly known: number;
    }
  | { readonly kind: 'failed'; readonly name: string; readonly why: ImportTrouble };

/** An article of a list or a search. */
export interface HeldArticle {
  readonly article: ArticleCard;
  readonly from: SourceId;
  /** Of an article without a date: the ISO date it came in. */
  readonly arrived: string | null;
  /** Taken out by the reader, and still to be put back. */
  readonly removed: boolean;
}

export interface FoundArticle extends HeldArticle {
  /** A sentence of it with the words searched for; null where these stand in its headline alone. */
  readonly excerpt: string | null;
}

/** A part of the list of articles, newest first. `next` goes on from there; null at the end. */
export interface ArticlePage {
  readonly articles: readonly HeldArticle[];
  readonly next: string | null;
}

/** One step of a search, a shard at a time from the newest: what it found, and how far back it has come. */
export interface SearchStep {
  readonly found: readonly FoundArticle[];
  /** ISO date: everything from here on was searched. Null where only undated articles were. */
  readonly back: string | null;
  readonly next: string | null;
}

/** What a page is compared with, for the sentence that names it: `kinds` without articles are 0 or false. */
export interface LibrarySpan {
  readonly articles: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly feeds: number;
  readonly packs: number;
  readonly saved: boolean;
  readonly remembered: boolean;
  readonly samples: boolean;
}
