import type { Arrival, SourceId } from '../arrival.ts';
import type { PackLimits } from '../packs/limits.ts';
import type { Ledger } from './ledger.ts';

/** Files that a page of the extension left for the worker. */
export interface IngestInbox {
  /** In the order they were left. */
  list(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Null where it is not there. */
  open(id: string): Promise<Blob | null>;
  remove(id: string): Promise<void>;
}

/** The part of the library that many articles go into. */
export interface IngestLibrary {
  /** In one transaction; the same batch twice changes nothing. @throws QuotaExceededError */
  addAll(batch: readonly Arrival[], options?: { durability?: 'strict' | 'relaxed' }): Promise<unknown>;
  removeSource(source: SourceId): Promise<number>;
  has(id: string): Promise<boolean>;
}

export interface IngestDeps {
  readonly inbox: IngestInbox;
  readonly ledger: Ledger;
  readonly library: IngestLibrary;
  /** What an export of everything brings beside articles. */
  readonly settings: {
    take(settings: Readonly<Record<string, unknown>>): Promise<void>;
    takeFeeds(opml: string): Promise<void>;
  };
  /** Runs the task unless one is running already, in whatever context. */
  alone(task: () => Promise<void>): Promise<void>;
  /** Resolves when nothing waits for an answer: the page being read goes first. */
  quiet(): Promise<void>;
  /** Progress was made. */
  progress(): Promise<void>;
  /** A job stands still, since the browser's storage takes nothing in. */
  stalled(): Promise<void>;
  /** What is in the library changed, and stays so. */
  changed(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  readonly limits?: PackLimits;
}
