import type {
  Article,
  ArticleCard,
  Coverage,
  Evidence,
  NotArticleReason,
  Reading,
  SentenceRef,
  Shelf,
} from '../engine/article.ts';

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

/** Everything of the reader's that is kept, as it is exported. */
export interface Everything {
  readonly format: 'also-reported';
  readonly version: 1;
  /** Stored values by their keys; each is checked where it is read. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly articles: readonly Article[];
}

/** A line of the list of articles. */
export interface ListedArticle {
  readonly article: ArticleCard;
  /** Taken out by the reader: pages are not compared with it, and it can be put back. */
  readonly removed: boolean;
}

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
export type Refusal =
  | 'no-access'
  | 'gone'
  | 'quota'
  | 'nothing-to-save'
  | 'storage'
  | 'not-permitted'
  | 'not-in-page';
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
  /** Every article that pages are compared with, and the samples that the reader took out; newest first. */
  articles: { in: null; out: readonly ListedArticle[] };
  'export-all': { in: null; out: Everything };
  'delete-all': { in: null; out: Answer<null> };
  /** Puts back what was exported. */
  'restore-all': { in: Everything; out: Answer<null> };
  'remove-article': { in: { readonly articleId: string }; out: Answer<null> };
  /** Puts back an article that was removed since the browser was opened, or a sample at any time. */
  'restore-article': { in: { readonly articleId: string }; out: Answer<null> };
  sites: { in: null; out: readonly Site[] };
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
  /** In the page of a tab the reader went to this statement. */
  'statement-chosen': { in: { readonly tabId: number; readonly claimId: string }; out: null };
}

/** Worker -> content script. */
export interface ContentMessages {
  /** Read now. `anyway`: though it looks like no article. Answered once the reading was reported. */
  'read-now': { in: { readonly anyway: boolean }; out: null };
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
