import * as v from 'valibot';
import type { Ingest } from '../corpus/ingest/ingest.ts';
import type { Ledger } from '../corpus/ingest/ledger.ts';
import type { Page } from '../engine/article.ts';
import { shownAt } from '../engine/strictness.ts';
import { isBrowserPage } from '../platform/browser-pages.ts';
import { pageSchema } from '../platform/message-guards.ts';
import type { Site, TabState } from '../platform/messages.ts';
import { hostOf } from '../platform/origins.ts';
import type { Platform } from '../platform/platform.ts';
import { readPreferences } from '../platform/preferences.ts';
import type { Comparisons } from './comparisons.ts';
import type { Failures } from './failures.ts';
import type { Feeds } from './feeds/feeds.ts';
import type { Holdings } from './holdings.ts';
import type { Removal } from './library/ingests.ts';
import { librarySpan } from './library/span.ts';
import type { MarkSettings } from './mark-settings.ts';
import { paint } from './marks.ts';
import type { Panels } from './panels.ts';
import { savedCopyOf } from './saved-copy.ts';
import { SessionShelf } from './session-shelf.ts';
import type { Sites } from './sites.ts';
import { samePage, type TabRecord, type TabRecords } from './tab-records.ts';
import type { WrongMatches } from './wrong-matches.ts';

/** Characters of JSON of all pages kept for the session. */
const PAGES_LIMIT = 2_000_000;
/** A reading takes 3 s at most; what has not reported by then never will. */
const READING_TIMES_OUT_MS = 20_000;

/** The pages read in this session, by content hash. */
export function pagesShelf(platform: Pick<Platform, 'session'>): SessionShelf<Page> {
  return new SessionShelf(platform.session, 'pages', PAGES_LIMIT, (value) => {
    const parsed = v.safeParse(pageSchema, value);
    return parsed.success ? parsed.output : null;
  });
}

/** What the states are made from. */
export interface Desk {
  readonly platform: Platform;
  readonly sites: Sites;
  readonly records: TabRecords;
  readonly pages: SessionShelf<Page>;
  readonly comparisons: Comparisons;
  readonly holdings: Holdings;
  readonly panels: Panels;
  readonly markSettings: MarkSettings;
  readonly wrongMatches: WrongMatches;
  /** Sources on their way out of the library. */
  readonly removals: Map<string, Removal>;
  /** Readings that were asked for and are under way, by tab. */
  readonly underWay: Map<number, Promise<TabState>>;
  /** The queue of imports, once it was asked for. */
  ingest: Promise<Ingest> | null;
  readonly ledger: () => Promise<Ledger>;
  readonly feeds: Feeds;
  readonly failures: Failures;
}

/** What a surface shows for a tab now. Reads no page; compares one that was read where its coverage is not at hand. */
export async function tabStateOf(desk: Desk, tabId: number): Promise<TabState> {
  const { url, record } = await situationOf(desk, tabId);
  // One of our own pages is no page to read, but it may show a sample of one.
  if (url !== null && isBrowserPage(url) && record?.kind !== 'read')
    return { kind: isOwn(desk, url) ? 'own-page' : 'browser-page', site: null };
  const site = url === null ? null : await siteOf(desk, url);
  if (site?.choice === 'never') return { kind: 'off', site };
  if (record === null || record.kind === 'unread') return { kind: 'no-access', site };
  switch (record.kind) {
    case 'reading':
      return desk.platform.now() - record.since < READING_TIMES_OUT_MS
        ? { kind: 'reading', site }
        : { kind: 'failed', site, detail: 'The page did not answer in time.' };
    case 'not-article':
      return { kind: 'not-article', site, reason: record.reason };
    case 'failed':
      return { kind: 'failed', site, detail: record.detail };
    case 'read':
      return coveredState(desk, tabId, site, record.hash);
  }
}

function isOwn({ platform }: Desk, url: string): boolean {
  return url.startsWith(`${platform.self.origin}/`);
}

/** The address of a tab and what is known of its page. A record of another address than the tab's is out of date. */
export async function situationOf(
  { platform, records }: Pick<Desk, 'platform' | 'records'>,
  tabId: number,
): Promise<{ readonly url: string | null; readonly record: TabRecord | null }> {
  const [facts, record] = await Promise.all([platform.tabs.find(tabId), records.get(tabId)]);
  if (facts === null) return { url: null, record: null };
  const current = record !== null && (facts.url === null || samePage(facts.url, record.url));
  return { url: facts.url ?? record?.url ?? null, record: current ? record : null };
}

async function siteOf({ sites }: Desk, url: string): Promise<Site | null> {
  const host = hostOf(url);
  return host === null ? null : { host, choice: await sites.choiceFor(host) };
}

async function coveredState(desk: Desk, tabId: number, site: Site | null, hash: string): Promise<TabState> {
  const state = await comparedState(desk, tabId, site, hash);
  const now = await desk.records.get(tabId);
  // The tab may have gone on while its page was compared: then this answer is about another page.
  return now?.kind === 'read' && now.hash === hash ? state : tabStateOf(desk, tabId);
}

async function comparedState(desk: Desk, tabId: number, site: Site | null, hash: string): Promise<TabState> {
  try {
    const page = await desk.pages.get(hash);
    const found =
      (await desk.comparisons.known(hash)) ?? (page && (await desk.comparisons.of(page, hash, tabId)));
    if (found === null) return { kind: 'no-access', site };
    const { strictness } = await readPreferences(desk.platform.local);
    const { coverage, hidden } = await desk.wrongMatches.applyTo(shownAt(strictness, found));
    const copy = page === null ? 'none' : await savedCopyOf(desk, page);
    return {
      kind: 'covered',
      site,
      coverage,
      saved: copy !== 'none',
      changed: copy === 'older',
      library: await librarySpan(desk),
      hidden,
    };
  } catch (error) {
    return { kind: 'failed', site, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Brings a tab's badge and the marks in its page in line with its state, and tells the surfaces. */
export async function show(desk: Desk, tabId: number): Promise<void> {
  await putRight(desk, tabId, () => desk.platform.announce(tabId));
}

/**
 * The same for a tab whose state is what it was: no surface need ask again. What the reader looks at asks by itself.
 * @param between done when the badge is right; a page that answers slowly keeps nobody waiting
 */
export async function putRight(
  desk: Desk,
  tabId: number,
  between: () => Promise<void> = async () => undefined,
): Promise<void> {
  const state = await tabStateOf(desk, tabId);
  const { badge } = await readPreferences(desk.platform.local);
  await desk.platform.badge.show(
    tabId,
    badge && state.kind === 'covered' ? state.coverage.related.length : 0,
  );
  await between();
  await paint(desk, tabId, state);
}

/** The page that was `seen` in a tab has gone: what ran for it ends, its badge goes. */
export async function forgetPageIn(desk: Desk, tabId: number, seen: TabRecord): Promise<void> {
  if (await desk.records.forget(tabId, seen)) await clear(desk, tabId);
}

/** The tab has gone. */
export async function dropTab(desk: Desk, tabId: number): Promise<void> {
  await desk.records.drop(tabId);
  await clear(desk, tabId);
}

/** What was read of a tab's page is forgotten; its address stays, so that its site can be turned on again from there. */
export async function forgetReading(desk: Desk, tabId: number, { url, document }: TabRecord): Promise<void> {
  await desk.records.set(tabId, { kind: 'unread', url, document });
  await clear(desk, tabId);
  // Its page stays where it is, other than one that the reader leaves.
  void desk.platform.page.unmark(tabId);
}

async function clear(desk: Desk, tabId: number): Promise<void> {
  desk.underWay.delete(tabId);
  desk.comparisons.abandon(tabId);
  await desk.platform.badge.show(tabId, 0);
  await desk.platform.announce(tabId);
}
