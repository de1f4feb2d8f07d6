import type { Cover } from '../engine/coverage.ts';
import { MENU_REFUSAL_KEY, type MenuRefusal } from '../platform/menu-refusal.ts';
import type { Platform } from '../platform/platform.ts';
import { Comparisons } from './comparisons.ts';
import { EVENT, Failures, nameOfError, noting } from './failures.ts';
import { FEEDS_ALARM } from './feeds/alarm.ts';
import { Feeds } from './feeds/feeds.ts';
import type { ReadHtml } from './feeds/full-text.ts';
import { told } from './feeds/handlers.ts';
import { handlersOf } from './handlers.ts';
import { Holdings, type Shelves } from './holdings.ts';
import { IMPORTS_ALARM, startImports } from './ingest.ts';
import { carryOutRetention, oldestKept, RETENTION_ALARM, setRetentionAlarm } from './library/retention.ts';
import { showAgain } from './library-change.ts';
import { MarkSettings } from './mark-settings.ts';
import { stepStatement } from './marking.ts';
import { Panels } from './panels.ts';
import { ReaderTab } from './reader-tab.ts';
import { readTab, tabLoads } from './reading.ts';
import type { Handlers } from './router.ts';
import { savePage } from './saving.ts';
import { findSelection } from './selection.ts';
import { lookAgain, tabInFront } from './site-changes.ts';
import { Sites } from './sites.ts';
import { TabRecords } from './tab-records.ts';
import { type Desk, dropTab, pagesShelf, show, situationOf } from './tab-states.ts';
import { WrongMatches } from './wrong-matches.ts';

/** What the background does, as answers to messages and to what happens in the browser. */
export interface Worker {
  readonly handlers: Handlers;
  /** Something went wrong for which nobody waits. Never rejects. */
  failed(error: unknown): Promise<void>;
  /** At every start: brings registrations in line with what the browser grants, and takes up what was broken off. */
  start(): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  tabInFront(tabId: number): Promise<void>;
  /** A tab began to load. */
  tabLoads(tabId: number): Promise<void>;
  granted(patterns: readonly string[]): Promise<void>;
  withdrawn(): Promise<void>;
  /** The reader prefers something else: every badge is put right. */
  preferencesChanged(): Promise<void>;
  /** "Save this page to my articles" in the page's menu, which grants access to that tab. */
  saveFromMenu(tabId: number): Promise<void>;
  /** "Find coverage of this", in the menu of a selection or by its keys (`text` null). Either grants access to that tab. */
  findSelection(tabId: number, text: string | null): Promise<void>;
  /** An alarm went off. */
  alarm(name: string): Promise<void>;
  /** The next statement that is marked, or the one before, by the keyboard. */
  stepStatement(tabId: number, by: 1 | -1): Promise<void>;
}

/** The worker over a browser, the shelves of articles and the engine. Opens none of them yet. */
export function workerOver(
  platform: Platform,
  shelves: Shelves,
  cover: Cover,
  readHtml: ReadHtml = async () => null,
): Worker {
  const holdings = new Holdings(platform, shelves);
  const desk: Desk = {
    platform,
    holdings,
    sites: new Sites(platform),
    records: new TabRecords(platform.session),
    pages: pagesShelf(platform),
    comparisons: new Comparisons(platform, holdings, cover),
    panels: new Panels(platform.session),
    markSettings: new MarkSettings(platform.local),
    wrongMatches: new WrongMatches(platform),
    underWay: new Map(),
    removals: new Map(),
    ingest: null,
    ledger: () => shelves.ledger(),
    failures: new Failures(platform),
    feeds: new Feeds({
      platform,
      holdings,
      readHtml,
      oldest: () => oldestKept(platform),
      changed: () => showAgain(desk, []),
    }),
  };
  const { feeds } = desk;
  return {
    handlers: noting(handlersOf(desk, new ReaderTab(platform)), desk.failures),
    failed: (error) => desk.failures.note(EVENT, nameOfError(error)),
    start: () => start(desk),
    tabClosed: (tabId) => dropTab(desk, tabId),
    tabInFront: (tabId) => tabInFront(desk, tabId),
    tabLoads: (tabId) => tabLoads(desk, tabId),
    granted: async (patterns) => {
      await granted(desk, patterns);
      await told(desk, feeds.grantsChanged());
    },
    withdrawn: async () => {
      await withdrawn(desk);
      await told(desk, feeds.grantsChanged());
    },
    preferencesChanged: async () => {
      for (const tabId of await desk.records.tabs()) await show(desk, tabId);
    },
    saveFromMenu: (tabId) => saveFromMenu(desk, tabId),
    findSelection: (tabId, text) => findSelection(desk, tabId, text),
    alarm: async (name) => {
      if (name === IMPORTS_ALARM) await startImports(desk);
      if (name === FEEDS_ALARM) await told(desk, feeds.round());
      if (name === RETENTION_ALARM) await carryOutRetention(desk);
    },
    stepStatement: (tabId, by) => stepStatement(desk, tabId, by),
  };
}

/** A worker that died while it compared left a page read but not compared: what the reader looks at is taken up again. */
async function start(desk: Desk): Promise<void> {
  await desk.sites.reconcile();
  for (const { id } of await desk.platform.tabs.inFront()) {
    const record = await desk.records.get(id);
    if (record?.kind === 'read' && (await desk.comparisons.known(record.hash)) === null) await show(desk, id);
  }
  await desk.feeds.start();
  await setRetentionAlarm(desk);
  // Not waited for: a start is over when the worker can answer.
  void startImports(desk).catch((error: unknown) => console.error(error));
}

async function withdrawn(desk: Desk): Promise<void> {
  await desk.sites.reconcile();
  for (const { id } of await desk.platform.tabs.inFront()) await desk.platform.announce(id);
}

async function granted(desk: Desk, patterns: readonly string[]): Promise<void> {
  await desk.sites.granted(patterns);
  await lookAgain(desk);
}

async function saveFromMenu(desk: Desk, tabId: number): Promise<void> {
  const { record } = await situationOf(desk, tabId);
  if (record?.kind !== 'read') await readTab(desk, tabId, false);
  const saved = await savePage(desk, tabId);
  if (saved.ok) return;
  await desk.failures.note('save-page', saved.why);
  const refusal: MenuRefusal = { tabId, why: saved.why };
  await desk.platform.session.set({ [MENU_REFUSAL_KEY]: refusal });
}
