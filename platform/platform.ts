import type { Inbox } from './inbox.ts';
import type { KeyValues } from './key-values.ts';
import type { PageMark, PageStatement } from './messages.ts';
import type { Self } from './senders.ts';

/** What the browser tells of a tab. */
export interface TabFacts {
  readonly id: number;
  readonly windowId: number | null;
  /** Null where the extension may not know the address. */
  readonly url: string | null;
}

/** The sites on which the reading script runs unasked. */
export interface Registration {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Everything the worker asks of the browser, in one place, so that its tests hand in another. */
export interface Platform {
  readonly self: Self;
  /** Gone when the browser closes or the extension is updated; survives the worker. */
  readonly session: KeyValues;
  readonly local: KeyValues;
  readonly tabs: {
    /** Null where the tab has gone. */
    find(tabId: number): Promise<TabFacts | null>;
    /** The tab in front of each window. */
    inFront(): Promise<readonly TabFacts[]>;
    /** Brings a tab and its window to the front; false where it has gone. */
    activate(tabId: number): Promise<boolean>;
    /** Shows an address of this extension in the tab where that still exists, else in a new one. @returns the tab's id */
    show(url: string, tabId: number | null): Promise<number>;
  };
  readonly page: {
    /** Asks the script in a tab to read. False where none listens there; rejects where it does not answer in time. */
    readNow(tabId: number, anyway: boolean): Promise<boolean>;
    /** The text selected in a tab; empty where nothing is, or the browser does not let us ask. */
    selection(tabId: number): Promise<string>;
    /** What the script in a tab takes for the feeds that its page names; unchecked. Null where no script of ours listens. */
    feeds(tabId: number): Promise<unknown>;
    /** Puts the script into a tab. False where the browser does not let it. */
    inject(tabId: number): Promise<boolean>;
    /** Marks these statements, in place of those marked before. Does nothing where no script of ours listens. */
    mark(tabId: number, marks: readonly PageMark[]): Promise<void>;
    /** Takes every mark out of a page. */
    unmark(tabId: number): Promise<void>;
    /** Scrolls to a statement. False where its words are not found, or nobody listens. */
    showStatement(tabId: number, statement: PageStatement): Promise<boolean>;
    /** Goes on to the next statement, or back by one. @returns its claim's id; null where there is none, or nobody listens */
    stepStatement(tabId: number, statements: readonly PageStatement[], by: 1 | -1): Promise<string | null>;
  };
  readonly badge: {
    /** Shows a number on the icon of a tab, nothing for 0. Never rejects: the tab may have gone. */
    show(tabId: number, count: number): Promise<void>;
  };
  readonly grants: {
    /** Every pattern granted now. */
    patterns(): Promise<readonly string[]>;
    giveBack(patterns: readonly string[]): Promise<void>;
    /** Whether all that these patterns cover is granted now. */
    contains(patterns: readonly string[]): Promise<boolean>;
  };
  readonly scripts: {
    /** What is registered now, or null. */
    registered(): Promise<Registration | null>;
    register(registration: Registration): Promise<void>;
    unregister(): Promise<void>;
  };
  /** Files between the extension's pages and its worker. */
  readonly inbox: Inbox;
  readonly alarms: {
    /** Wakes the worker at a moment, in milliseconds since 1970; in place of the alarm of that name set before. */
    set(name: string, when: number): Promise<void>;
    /** Wakes the worker again and again until it is cleared. */
    every(name: string, minutes: number): Promise<void>;
    clear(name: string): Promise<void>;
  };
  /** Runs the task unless one of this name is running already, in whatever context of the extension. */
  alone(name: string, task: () => Promise<void>): Promise<void>;
  /** Bytes that the browser would still give, or null where it does not say. */
  room(): Promise<number | null>;
  /** @throws QuotaExceededError where so little is left that no database may be written to, or opened */
  roomToWrite(): Promise<void>;
  /** Tells every open surface that imports went on. */
  announceImports(): Promise<void>;
  /** The browser's own fetch, for what the reader subscribed to. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** From 0 to 1. */
  random(): number;
  /** Tells every open surface that a tab's state changed. */
  announce(tabId: number): Promise<void>;
  /** Tells every open surface that feeds changed. */
  announceFeeds(): Promise<void>;
  /** Tells every open surface that the reader went to a statement in the page of a tab. */
  announceStatement(tabId: number, claimId: string): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
