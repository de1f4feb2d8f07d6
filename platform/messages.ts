import type { FeedErrorKind, FeedLink } from '../corpus/feeds/failure.ts';
import type {
  Article,
  Coverage,
  Evidence,
  NotArticleReason,
  Reading,
  SentenceRef,
  Shelf,
} from '../engine/article.ts';

import type { Diagnostics } from './diagnostics.ts';
import type {
  ArticlePage,
  FeedFound,
  FileTaken,
  LibraryOverview,
  LibrarySpan,
  Retention,
  SearchStep,
} from './library-messages.ts';

export type { NotArticleReason, Reading } from '../engine/article.ts';

/** A reader's choice for one site. */
export type SiteChoice = 'click' | 'always' | 'never';

/** Which site a state belongs to, and what the reader chose for it. Null where the browser does not tell us the address. */
export interface Site {
  readonly host: string;
  readonly choice: SiteChoice;
}

/** What a surface shows for a tab. One value per face of the wording table. */
export type TabState =
  | { readonly kind: 'no-access'; readonly site: Site | null }
  | { readonly kind: 'browser-page'; readonly site: null }
  /** A page of the extension: its settings, the list of articles. */
  | { readonly kind: 'own-page'; readonly site: null }
  | { readonly kind: 'off'; readonly site: Site }
  | { readonly kind: 'reading'; readonly site: Site | null }
  | { readonly kind: 'not-article'; readonly site: Site | null; readonly reason: NotArticleReason }
  | { readonly kind: 'failed'; readonly site: Site | null; readonly detail: string }
  | {
      readonly kind: 'covered';
      readonly site: Site | null;
      readonly coverage: Coverage;
      /** True where this page already lies in the reader's library. */
      readonly saved: boolean;
      /** True where the saved copy has another text than the page has now. */
      readonly changed: boolean;
      /** What the library holds in all; left out where that was not counted. */
      readonly library?: LibrarySpan;
      /** What the reader called a wrong match: no longer in the coverage, and ready to be taken back. */
      readonly hidden: readonly HiddenMatch[];
    };

/** What a mark in the page says of a statement; one that both differs and has several origins says that it differs. */
export const MARK_KINDS = ['differs', 'several', 'one', 'absent'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What the reader chose to have marked in pages. */
export interface MarkChoice {
  /** Whether anything is marked at all, while the side panel is open. */
  readonly on: boolean;
  /** Statements with one named origin as well. */
  readonly one: boolean;
  /** Statements not found elsewhere as well. */
  readonly absent: boolean;
}

/** A statement of a page as its script is told of it. */
export interface PageStatement {
  readonly claimId: string;
  /** Where it stood in what the script read, and its words there: where these are others, the script read anew since. */
  readonly sentence: SentenceRef;
}

export interface PageMark extends PageStatement {
  readonly kind: MarkKind;
}

/** Evidence that the reader hid as a wrong match. */
export interface HiddenMatch {
  readonly claimId: string;
  readonly evidence: Evidence;
}

/** A pair of sentences that the reader hid as a wrong match, wherever it was. */
export interface HiddenPair {
  /** Names the pair; no words. */
  readonly pair: string;
  /** ISO date; null where it was not noted. */
  readonly hidden: string | null;
  /** How the page's sentence and the other one begin; null where that is not known since the browser was opened. */
  readonly words: readonly [string, string] | null;
}

/** A file that the worker wrote, to be taken out of the inbox. */
export interface ExportedFile {
  readonly fileId: string;
  /** What to call it on the disk. */
  readonly name: string;
  readonly bytes: number;
}

/** A feed as a surface shows it. Moments are milliseconds since 1970. */
export interface FeedView {
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly added: number;
  /** Null before the first time. */
  readonly lastFetch: number | null;
  readonly lastGood: number | null;
  /** Null where it is asked no more. */
  readonly nextDue: number | null;
  readonly error: FeedErrorKind | null;
  /** Articles that came in from it so far. */
  readonly articles: number;
  /** Whether the articles' own pages are fetched for their full text. */
  readonly fullText: boolean;
  /** Whether it brings summaries, so that there are pages to fetch. */
  readonly summaries: boolean;
  /** Hosts of its articles' own pages. */
  readonly pageHosts: readonly string[];
  /** Whether the browser grants its host now. */
  readonly granted: boolean;
  /** Whether it is being asked just now. */
  readonly fetching: boolean;
}

/** What became of an address that was to be subscribed to. `found`: a web page that names these feeds, to choose from. */
export type FeedAdded =
  | { readonly kind: 'added'; readonly feed: FeedView }
  | { readonly kind: 'known'; readonly feed: FeedView }
  | { readonly kind: 'found'; readonly feeds: readonly FeedLink[] }
  | { readonly kind: 'failed'; readonly why: FeedErrorKind };

/** A bundled article, shown in a tab as if it were a page being read. */
export interface Sample {
  readonly article: Article;
  readonly title: string;
  readonly titleDerived: boolean;
}

/** Headline and paragraphs of a page as they were saved, and as they are now. */
export interface PageChanges {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** An article opened in the reader page, with what matches the page it was opened from. */
export interface ReaderView {
  readonly article: Article;
  readonly shelf: Shelf;
  /** Title for display, and whether it is the first claim in place of a headline. */
  readonly title: string;
  readonly titleDerived: boolean;
  /** Letter of the article in the panel ("B"), or null when opened without a page. */
  readonly letter: string | null;
  /** Evidence in this article, with the page's sentence each stands beside. */
  readonly matches: readonly {
    readonly claimId: string;
    readonly claimText: string;
    readonly evidence: Evidence;
  }[];
  /** Number of claims of the article, of which `matches` are also on the page. */
  readonly claims: number;
  /** Its statements, whatever they match. */
  readonly statements: readonly SentenceRef[];
  /** Tab the reader came from, for "Back to your page". */
  readonly fromTab: number | null;
  /** The page of that tab, to be compared side by side; null without one, or where it was not compared. */
  readonly beside: ComparedPage | null;
}

/** A page with its coverage. */
export interface ComparedPage {
  readonly coverage: Coverage;
  /** Its text, within the caps of a reading; empty where the session no longer keeps it. */
  readonly paragraphs: readonly string[];
}

/** Content script -> worker. A content script may send exactly these. */
export interface PageMessages {
  /** The page was read, or is no article. Answered with null. */
  'page-read': { in: Reading; out: null };
  /** May this page be read unasked? Asked by the registered script before it reads anything. */
  'may-read': { in: { readonly url: string }; out: boolean };
  /** The page's document is being left: by a reload, a navigation, or into the back/forward cache. */
  'page-left': { in: null; out: null };
  /** The reader clicked the mark of a statement. */
  'mark-clicked': { in: { readonly claimId: string }; out: null };
  /** The page is shown with nothing marked and what was read is at hand: what is to be marked? Answered with 'mark-page'. */
  'marks-wanted': { in: null; out: null };
}

/** Why a request of a surface could not be met; each has its sentence in the interface. */
export const REFUSALS = [
  'no-access',
  'gone',
  'quota',
  'nothing-to-save',
  'storage',
  /** The library was written by a later version of the extension. */
  'newer',
  'not-permitted',
  'not-in-page',
  /** The tab of the page that was read is closed. */
  'page-closed',
] as const;
export type Refusal = (typeof REFUSALS)[number];
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Refusal };

/** Popup, panel, reader and options -> worker. Only the extension's own pages may send these. */
export interface ViewMessages {
  /** What is known of a tab now; does not read. */
  'tab-state': { in: { readonly tabId: number }; out: TabState };
  /** Read the tab now (needs activeTab or a grant). `anyway`: though it looks like no article. */
  'read-tab': { in: { readonly tabId: number; readonly anyway: boolean }; out: TabState };
  'choose-site': { in: { readonly host: string; readonly choice: SiteChoice }; out: Answer<null> };
  'save-page': { in: { readonly tabId: number }; out: Answer<{ readonly articles: number }> };
  'show-sample': { in: { readonly tabId: number }; out: Answer<Sample> };
  /** The reader waits no longer: what is read or compared for this tab alone is dropped, until they ask again. */
  'stop-reading': { in: { readonly tabId: number }; out: Answer<null> };
  'page-changes': { in: { readonly tabId: number }; out: Answer<PageChanges> };
  'forget-page': { in: { readonly tabId: number }; out: Answer<{ readonly articles: number }> };
  /** Hide a pair of sentences as a wrong match, here and wherever the two meet again, or show it again. */
  'judge-match': {
    in: { readonly here: string; readonly there: string; readonly wrong: boolean };
    out: Answer<null>;
  };
  /** Every pair that is hidden, the latest first. */
  'hidden-pairs': { in: null; out: readonly HiddenPair[] };
  /** Shows a hidden pair again. */
  'show-pair': { in: { readonly pair: string }; out: Answer<null> };
  /** Open an article in the one reader tab, at a sentence where given ("paragraph:start-end"). */
  'open-article': {
    in: { readonly articleId: string; readonly sentence: string | null; readonly fromTab: number | null };
    out: Answer<null>;
  };
  /** Open the table of a tab's coverage in the one reader tab. */
  'open-table': { in: { readonly fromTab: number }; out: Answer<null> };
  'reader-view': {
    in: { readonly articleId: string; readonly fromTab: number | null };
    out: Answer<ReaderView>;
  };
  'back-to-page': { in: { readonly fromTab: number }; out: Answer<null> };
  /** Writes a file of everything, or of one source ("pack:…", "saved"), and leaves it in the inbox to be taken. */
  'export-file': { in: { readonly source: string | null }; out: Answer<ExportedFile> };
  'delete-all': { in: null; out: Answer<null> };
  /** Counts, settings and what went wrong, for a report: nothing of what was read. */
  diagnostics: { in: null; out: Diagnostics };
  /** Files were left in the inbox: take them in. Answered at once; the Library page's overview tells what becomes of them. */
  'import-files': { in: null; out: null };
  /** Takes back what a file brought in so far; an older version of its pack stays. */
  'cancel-import': { in: { readonly importId: string }; out: Answer<null> };
  /** Forgets an import that is over. */
  'dismiss-import': { in: { readonly importId: string }; out: Answer<null> };
  'remove-article': { in: { readonly articleId: string }; out: Answer<null> };
  /** Puts back an article that was removed since the browser was opened, or a sample at any time. */
  'restore-article': { in: { readonly articleId: string }; out: Answer<null> };
  sites: { in: null; out: readonly Site[] };
  /** The feeds that the page in a tab names, for the reader to choose from. Nothing is fetched. */
  'page-feeds': { in: { readonly tabId: number }; out: readonly FeedLink[] };
  /** The browser is being asked for a feed's host: a grant that follows is no wish to have that site's pages read. */
  'want-feed': { in: { readonly host: string }; out: null };
  /** What stands at an address, which is fetched; nothing is subscribed to. */
  'find-feed': { in: { readonly address: string }; out: FeedFound };
  /** What was found at a host is not wanted: its grant goes back, unless something else needs it. */
  'leave-feed': { in: { readonly host: string }; out: Answer<null> };
  /** Subscribe to feeds of a list; each is fetched when its turn comes. */
  'add-feeds': {
    in: { readonly feeds: readonly { readonly url: string; readonly title: string | null }[] };
    out: Answer<null>;
  };
  /** Subscribe to an address, which is fetched at once; a web page is answered with the feeds that it names. */
  'add-feed': { in: { readonly url: string }; out: FeedAdded };
  /** Ask one feed now, or every one (null); one that asked to be left alone is passed over. */
  'refresh-feeds': { in: { readonly id: string | null }; out: null };
  /** Fetch the pages of articles that come in from now on, for their full text; on granted hosts alone. */
  'feed-full-text': { in: { readonly id: string; readonly on: boolean }; out: null };
  /** The feeds as the text of an OPML file. */
  'export-opml': { in: null; out: string };
  /** What the Library page shows of everything, but for the articles. */
  'library-overview': { in: null; out: LibraryOverview };
  /** A part of the list of all articles, newest first, after the one that `next` of the part before named. */
  'library-articles': { in: { readonly after: string | null }; out: ArticlePage };
  /** One step of a search, a week of publication at a time. */
  'search-library': { in: { readonly words: string; readonly after: string | null }; out: SearchStep };
  /** Takes a feed or a pack out. `fileId`: of a file in the inbox that brings it back when imported; null without. */
  'remove-source': {
    in: { readonly source: string; readonly keepArticles: boolean };
    out: Answer<{ readonly fileId: string | null }>;
  };
  /** Remember what is read on a site, or no longer. */
  'remember-site': { in: { readonly host: string; readonly remember: boolean }; out: Answer<null> };
  /** Take all samples out, or put all back. */
  'keep-samples': { in: { readonly keep: boolean }; out: Answer<null> };
  /** The feeds in the text of an OPML file, for the reader to agree to. */
  'read-opml': { in: { readonly name: string; readonly text: string }; out: FileTaken };
  /** The reader saw what was damaged. */
  'damage-seen': { in: null; out: Answer<null> };
  /** How many articles would go at once if no more than this were kept. */
  'retention-drops': { in: Retention; out: number };
  'choose-retention': { in: Retention; out: Answer<null> };
  /** The side panel of a window shows this tab, or has gone (null). Marks stand only in tabs that a panel shows. */
  'panel-shows': { in: { readonly windowId: number; readonly tabId: number | null }; out: null };
  'mark-choice': { in: null; out: MarkChoice };
  'choose-marks': { in: MarkChoice; out: Answer<null> };
  /** Scroll the tab's page to a statement and set it off for a moment; brings the tab to the front. */
  'show-in-page': { in: { readonly tabId: number; readonly claimId: string }; out: Answer<null> };
}

/** Worker -> surfaces. */
export interface WorkerMessages {
  /** A tab's state changed; ask again. */
  'state-changed': { in: { readonly tabId: number }; out: null };
  /** Imports went on; ask again. */
  'imports-changed': { in: null; out: null };
  /** A feed was added, removed or asked; ask again. */
  'feeds-changed': { in: null; out: null };
  /** In the page of a tab the reader went to this statement. */
  'statement-chosen': { in: { readonly tabId: number; readonly claimId: string }; out: null };
}

/** Worker -> content script. */
export interface ContentMessages {
  /** Read now. `anyway`: though it looks like no article. Answered once the reading was reported. */
  'read-now': { in: { readonly anyway: boolean }; out: null };
  /** Which feeds does the page name? */
  'name-feeds': { in: null; out: readonly FeedLink[] };
  /** Mark these statements, in place of those marked before. */
  'mark-page': { in: { readonly marks: readonly PageMark[] }; out: null };
  /** Take every mark out. */
  'unmark-page': { in: null; out: null };
  /** Scroll to a statement and set it off for a moment. Answered with whether its words were found. */
  'show-statement': { in: PageStatement; out: boolean };
  /** Go on from the statement gone to last, or from what is on the screen. Answered with the claim's id, or null. */
  'step-statement': {
    in: { readonly statements: readonly PageStatement[]; readonly by: 1 | -1 };
    out: string | null;
  };
}

export type Messages = PageMessages & ViewMessages & WorkerMessages & ContentMessages;
export type MessageKind = keyof Messages;
export type Message<K extends MessageKind = MessageKind> = {
  [T in K]: { readonly kind: T; readonly body: Messages[T]['in'] };
}[K];
