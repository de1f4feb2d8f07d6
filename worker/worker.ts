import type { Cover } from '../engine/coverage.ts';
import type { Answer } from '../platform/messages.ts';
import { hostOf } from '../platform/origins.ts';
import type { Platform } from '../platform/platform.ts';
import { listArticles, removeArticle, restoreArticle } from './articles.ts';
import { Comparisons } from './comparisons.ts';
import { deleteAll } from './everything.ts';
import { exportFile } from './export-file.ts';
import { FEEDS_ALARM } from './feeds/alarm.ts';
import { Feeds } from './feeds/feeds.ts';
import type { ReadHtml } from './feeds/full-text.ts';
import { pageFeeds } from './feeds/page-feeds.ts';
import { Holdings, type Shelves } from './holdings.ts';
import { IMPORTS_ALARM, importHandlers, startImports } from './ingest.ts';
import { refusalOf, showAgain } from './library-change.ts';
import { MarkSettings } from './mark-settings.ts';
import { chooseMarks, panelShows, showInPage, stepStatement } from './marking.ts';
import { paint } from './marks.ts';
import { Panels } from './panels.ts';
import { ReaderTab } from './reader-tab.ts';
import { readerViewOf } from './reader-view.ts';
import { mayRead, pageLeft, readTab, stopReading, tabLoads, takeReading } from './reading.ts';
import type { Handlers } from './router.ts';
import { showSample } from './sample.ts';
import { pageChanges } from './saved-copy.ts';
import { forgetPage, savePage } from './saving.ts';
import { findSelection } from './selection.ts';
import { Sites } from './sites.ts';
import { TabRecords } from './tab-records.ts';
import {
  type Desk,
  dropTab,
  forgetReading,
  pagesShelf,
  show,
  situationOf,
  tabStateOf,
} from './tab-states.ts';
import { WrongMatches } from './wrong-matches.ts';

const DONE: Answer<null> = { ok: true, value: null };

/** What the background does, as answers to messages and to what happens in the browser. */
export interface Worker {
  readonly handlers: Handlers;
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
    ingest: null,
    ledger: () => shelves.ledger(),
  };
  const feeds = new Feeds(platform, holdings, readHtml, () => showAgain(desk, []));
  return {
    handlers: { ...handlersOf(desk, new ReaderTab(platform)), ...feedHandlers(desk, feeds) },
    start: async () => {
      await start(desk);
      await feeds.start();
    },
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
    },
    stepStatement: (tabId, by) => stepStatement(desk, tabId, by),
  };
}

type FeedKind =
  | 'feeds'
  | 'page-feeds'
  | 'want-feed'
  | 'add-feed'
  | 'remove-feed'
  | 'refresh-feeds'
  | 'feed-full-text'
  | 'export-opml'
  | 'import-opml';

function feedHandlers(desk: Desk, feeds: Feeds): Pick<Handlers, FeedKind> {
  return {
    feeds: () => feeds.list(),
    'page-feeds': ({ tabId }) => pageFeeds(desk.platform, tabId),
    'want-feed': async ({ host }) => {
      await desk.sites.wantFeed(host);
      return null;
    },
    'add-feed': ({ url }) => told(desk, feeds.add(url)),
    'remove-feed': async ({ id, keepArticles }) => {
      try {
        await told(desk, feeds.remove(id, keepArticles));
      } catch (error) {
        return { ok: false, why: refusalOf(error) };
      }
      return DONE;
    },
    'refresh-feeds': async ({ id }) => {
      await told(desk, feeds.refresh(id));
      return null;
    },
    'feed-full-text': async ({ id, on }) => {
      await told(desk, feeds.chooseFullText(id, on));
      return null;
    },
    'export-opml': () => feeds.exportOpml(),
    'import-opml': ({ text }) => told(desk, feeds.importOpml(text)),
  };
}

/** Tells the surfaces, once it is done, that feeds changed. */
async function told<T>({ platform }: Desk, task: Promise<T>): Promise<T> {
  const value = await task;
  await platform.announceFeeds();
  return value;
}

function handlersOf(desk: Desk, reader: ReaderTab): Omit<Handlers, FeedKind> {
  return {
    'may-read': ({ url }, from) => mayRead(desk, from, url),
    'page-read': async (reading, from) => {
      await takeReading(desk, from, reading);
      return null;
    },
    'page-left': async (_body, from) => {
      await pageLeft(desk, from);
      return null;
    },
    'mark-clicked': async ({ claimId }, { tabId }) => {
      await desk.platform.announceStatement(tabId, claimId);
      return null;
    },
    'marks-wanted': async (_body, { tabId }) => {
      await paint(desk, tabId, await tabStateOf(desk, tabId));
      return null;
    },
    'tab-state': async ({ tabId }) => tabStateOf(desk, await reader.originOf(tabId)),
    'read-tab': async ({ tabId, anyway }) => readTab(desk, await reader.originOf(tabId), anyway),
    'choose-site': async ({ host, choice }) => {
      if (!(await desk.sites.choose(host, choice))) return { ok: false, why: 'not-permitted' };
      await siteChanged(desk, host);
      return DONE;
    },
    'save-page': async ({ tabId }) => savePage(desk, await reader.originOf(tabId)),
    'forget-page': async ({ tabId }) => forgetPage(desk, await reader.originOf(tabId)),
    'judge-match': async ({ here, there, wrong }) => judgeMatch(desk, here, there, wrong),
    'show-sample': ({ tabId }) => showSample(desk, tabId),
    'stop-reading': async ({ tabId }) => {
      await stopReading(desk, await reader.originOf(tabId));
      return DONE;
    },
    'page-changes': async ({ tabId }) => pageChanges(desk, await reader.originOf(tabId)),
    'open-article': async (place) => {
      await reader.openArticle({ ...place, view: 'read' });
      return DONE;
    },
    'open-table': async ({ fromTab }) => {
      await reader.openTable(fromTab);
      return DONE;
    },
    'reader-view': ({ articleId, fromTab }) => readerViewOf(desk, articleId, fromTab),
    'back-to-page': async ({ fromTab }) =>
      (await desk.platform.tabs.activate(fromTab)) ? DONE : { ok: false, why: 'gone' },
    articles: () => listArticles(desk),
    'export-file': ({ source }) => exportFile(desk, source),
    'delete-all': () => deleteAll(desk),
    ...importHandlers(desk),
    'remove-article': async ({ articleId }) => removeArticle(desk, articleId),
    'restore-article': async ({ articleId }) => restoreArticle(desk, articleId),
    sites: () => desk.sites.list(),
    'panel-shows': async ({ windowId, tabId }) => {
      await panelShows(desk, windowId, tabId === null ? null : await reader.originOf(tabId));
      return null;
    },
    'mark-choice': () => desk.markSettings.choice(),
    'choose-marks': async (choice) => {
      await chooseMarks(desk, choice);
      return DONE;
    },
    'show-in-page': async ({ tabId, claimId }) => showInPage(desk, await reader.originOf(tabId), claimId),
  };
}

async function judgeMatch(desk: Desk, here: string, there: string, wrong: boolean): Promise<Answer<null>> {
  try {
    await desk.wrongMatches.judge(here, there, wrong);
  } catch {
    return { ok: false, why: 'storage' };
  }
  await lookAgain(desk);
  return DONE;
}

/** Where a site's choice changed, "never" forgets what was read there, and every surface asks again. */
async function siteChanged(desk: Desk, host: string): Promise<void> {
  if ((await desk.sites.choiceFor(host)) === 'never') await forgetSite(desk, host);
  await lookAgain(desk);
}

/** The pages of a site, their coverages and what its tabs showed. A canonical address may name another host than the tab's. */
async function forgetSite(desk: Desk, host: string): Promise<void> {
  const hashes = new Set<string>();
  for (const tabId of await desk.records.tabs()) {
    const record = await desk.records.get(tabId);
    if (record === null || hostOf(record.url) !== host) continue;
    if (record.kind === 'read') hashes.add(record.hash);
    await forgetReading(desk, tabId, record);
  }
  for (const hash of await desk.pages.keys()) {
    const url = (await desk.pages.get(hash))?.url ?? null;
    if (!hashes.has(hash) && (url === null || hostOf(url) !== host)) continue;
    await desk.pages.removeIf(hash, () => true);
    await desk.comparisons.forget(hash);
  }
}

/** A worker that died while it compared left a page read but not compared: what the reader looks at is taken up again. */
async function start(desk: Desk): Promise<void> {
  await desk.sites.reconcile();
  for (const { id } of await desk.platform.tabs.inFront()) {
    const record = await desk.records.get(id);
    if (record?.kind === 'read' && (await desk.comparisons.known(record.hash)) === null) await show(desk, id);
  }
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

async function lookAgain(desk: Desk): Promise<void> {
  for (const { id } of await desk.platform.tabs.inFront()) {
    await tabInFront(desk, id);
    await desk.platform.announce(id);
  }
}

/** A tab came to the front: it is read where its site says "always" and no script ran there yet; its badge is put right. */
async function tabInFront(desk: Desk, tabId: number): Promise<void> {
  const { url, record } = await situationOf(desk, tabId);
  const host = url === null ? null : hostOf(url);
  if (record !== null && record.kind !== 'unread') await show(desk, tabId);
  else if (host !== null && (await desk.sites.choiceFor(host)) === 'always')
    await readTab(desk, tabId, false);
}

async function saveFromMenu(desk: Desk, tabId: number): Promise<void> {
  const { record } = await situationOf(desk, tabId);
  if (record?.kind !== 'read') await readTab(desk, tabId, false);
  await savePage(desk, tabId);
}
