import type { FeedErrorKind } from '../corpus/feeds/failure.ts';
import type { JobState } from '../corpus/ingest/job.ts';
import type { MarkChoice, Refusal } from './messages.ts';
import type { Preferences } from './preferences.ts';

/** How errors are called by browsers and libraries; one of another name is an "Error": its name might say anything. */
export const ERROR_NAMES = [
  'Error',
  'AbortError',
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'QuotaExceededError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TimeoutError',
  'TransactionInactiveError',
  'TypeError',
  'UnknownError',
  'VersionError',
] as const;

/** Refused, an error, a feed that gave no articles, or a page that could not be read. */
export type FailureName = Refusal | (typeof ERROR_NAMES)[number] | FeedErrorKind | 'failed';

/** What went wrong: what was asked, what became of it, how often, and when last (ISO date-time). */
export interface Failure {
  /** A kind of message, or "event". */
  readonly task: string;
  readonly why: FailureName;
  readonly times: number;
  readonly last: string;
}

/**
 * What a report of a fault may tell: counts, settings, error codes with their times. Its every text is one of a list or
 * a moment, so that nothing that was read can be in it.
 */
export interface Diagnostics {
  /** Null where the library does not answer. */
  readonly library: {
    readonly articles: number;
    readonly megabytes: number;
    readonly saved: number;
    readonly remembered: number;
    readonly rememberedSites: number;
    readonly samples: number;
    readonly samplesRemoved: number;
    readonly packs: number;
    readonly roomInMegabytes: number | null;
    readonly full: boolean;
    /** Articles that were damaged; null where none were found to be. */
    readonly lost: number | null;
  } | null;
  readonly retention: { readonly days: number | null; readonly megabytes: number | null };
  readonly feeds: {
    readonly count: number;
    readonly articles: number;
    readonly fullText: number;
    readonly errors: Readonly<Partial<Record<FeedErrorKind, number>>>;
  };
  readonly imports: Readonly<Partial<Record<JobState, number>>>;
  /** Tabs by what is known of their page. */
  readonly tabs: Readonly<Partial<Record<TabKind, number>>>;
  readonly sites: {
    readonly everySite: boolean;
    readonly always: number;
    readonly click: number;
    readonly never: number;
  };
  readonly settings: Preferences & { readonly marks: MarkChoice };
  /** The latest first. */
  readonly failures: readonly Failure[];
}

export const TAB_KINDS = ['unread', 'reading', 'not-article', 'failed', 'read'] as const;
export type TabKind = (typeof TAB_KINDS)[number];
