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
  readonly url: string | null;
  readonly language: string | null;
  /** Fingerprint of the text: two articles of one text share it. */
  readonly textHash: string;
  readonly shelf: Shelf;
}

/** A hit of the candidate search, best first. `score` orders hits of one query only; it is no probability. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** How wide to search. */
export interface CandidateQuery {
  /** Stem -> weight. */
  readonly terms: ReadonlyMap<string, number>;
  /** Inclusive ISO dates (YYYY-MM-DD); null: no bound. Undated articles are always searched. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
}

/** The part of an AbortSignal that the engine uses, so that it needs no DOM types. */
export interface Signal {
  readonly aborted: boolean;
  /** Throws the abort reason once aborted. */
  throwIfAborted(): void;
}

/**
 * The articles a page is compared with, wherever they are kept. Implementations live in corpus/; the engine sees only this.
 * Every method may reject with the abort reason once `signal` is aborted.
 */
export interface Corpus {
  /** Every article's entry. Order is stable. */
  entries(signal: Signal): Promise<readonly Entry[]>;
  candidates(query: CandidateQuery, signal: Signal): Promise<readonly Candidate[]>;
  /** The article, or null when it has gone since. */
  article(id: string, signal: Signal): Promise<Article | null>;
  /** Number of this corpus's articles in which each stem occurs, and the number of articles. */
  documentFrequencies(
    stems: readonly string[],
    signal: Signal,
  ): Promise<{ articles: number; counts: readonly number[] }>;
}
