import type { Article } from '../engine/article.ts';

/** Where an article of the library came from: `saved` by hand, `remembered` from a site the reader chose, a feed, a pack. */
export type SourceId = string;

/** Saved by hand: never dropped by retention. */
export const SAVED: SourceId = 'saved';

/** An article on its way into the library. */
export interface Arrival {
  /** Cleaned text, validated by articleSchema; its id is unique in the library. */
  readonly article: Article;
  readonly source: SourceId;
  /** ISO date-time at which it came in; dates an undated article's shard. */
  readonly arrived: string;
}

/** An article as the library keeps it. */
export interface Kept {
  readonly article: Article;
  /** Every source that brought it; one or more. */
  readonly sources: readonly SourceId[];
  /** ISO date of its first arrival. */
  readonly arrived: string;
}
