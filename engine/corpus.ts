import type { Article, Shelf } from './article.ts';

/** An article's signature: what stands in the index instead of its text. */
export interface Signature {
  readonly id: string;
  /** The article's most telling stems, with their number of occurrences; title words count more. */
  readonly terms: Readonly<Record<string, number>>;
}

/** What is known of an article without loading its text. */
export interface Entry {
  readonly id: string;
  readonly published: string | null;
  /** Day (YYYY-MM-DD) on which it came in, which stands for an unknown day of publication; null where that is unknown too. */
  readonly arrived: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Fingerprint of the text: two articles of one text share it. */
  readonly textHash: string;
  readonly shelf: Shelf;
}

/** Articles of one day and language, counted. */
export interface Tally {
  /** YYYY-MM-DD; null: neither published on a known day nor come in on one, so that they belong to every day. */
  readonly day: string | null;
  /** Whether `day` is the day of publication; false where the day of arrival stands for it. */
  readonly dated: boolean;
  readonly language: string | null;
  /** 1 or more. */
  readonly articles: number;
}

/** By what a page's own copies are known. */
export interface PageMarks {
  readonly id: string;
  /** As `plainAddress` gives it; null where the page has none. */
  readonly address: string | null;
  readonly textHash: string;
}

/** A hit of the candidate search, best first. `score` orders hits of one query only; it is no probability. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** Inclusive ISO days (YYYY-MM-DD); null: no bound. Articles without any day are in every window. */
export interface DateWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/** How wide to search. */
export interface CandidateQuery extends DateWindow {
  /** Stem -> weight. */
  readonly terms: ReadonlyMap<string, number>;
  /** Only articles in this language, or in an unknown one; null: of every language. */
  readonly language: string | null;
  readonly limit: number;
}

/** In how many articles each stem asked for occurs, of how many. */
export interface DocumentFrequencies {
  readonly articles: number;
  readonly counts: readonly number[];
}

/** The part of an AbortSignal that the engine uses, so that it needs no DOM types. */
export interface Signal {
  readonly aborted: boolean;
  /** Throws the abort reason once aborted. */
  throwIfAborted(): void;
}

/**
 * The articles a page is compared with, wherever they are kept. Implementations live in corpus/; the engine sees only this,
 * and nothing of it grows with the number of articles but the census, by the day.
 * Every method may reject with the abort reason once `signal` is aborted.
 */
export interface Corpus {
  /** Every article, counted once. One day and language may be told in several tallies. */
  census(signal: Signal): Promise<readonly Tally[]>;
  /** The articles that are the page itself: of its id, its address or its text. */
  copies(page: PageMarks, signal: Signal): Promise<readonly Entry[]>;
  entry(id: string, signal: Signal): Promise<Entry | null>;
  candidates(query: CandidateQuery, signal: Signal): Promise<readonly Candidate[]>;
  /** The article, or null when it has gone since. */
  article(id: string, signal: Signal): Promise<Article | null>;
  /** Counted over the window's articles, and over as many beside them as are kept in one shard with them. */
  documentFrequencies(
    stems: readonly string[],
    window: DateWindow,
    signal: Signal,
  ): Promise<DocumentFrequencies>;
}
