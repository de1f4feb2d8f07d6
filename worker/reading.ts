import { isBrowserPage } from '../platform/browser-pages.ts';
import type { Reading, TabState } from '../platform/messages.ts';
import { hostOf } from '../platform/origins.ts';
import type { PageSender } from '../platform/senders.ts';
import { contentHash } from './content-hash.ts';
import { remember } from './library/remembered.ts';
import { sameDocument, samePage, type TabRecord } from './tab-records.ts';
import {
  type Desk,
  dropTab,
  forgetPageIn,
  forgetReading,
  show,
  situationOf,
  tabStateOf,
} from './tab-states.ts';

/**
 * Reads a tab because the reader asked: puts the script there where it is missing, and lets it report. Asked twice at
 * once, by the popup and the page's menu, it reads once.
 * @param anyway read it though it looks like no article
 */
export function readTab(desk: Desk, tabId: number, anyway: boolean): Promise<TabState> {
  const underWay = desk.underWay.get(tabId);
  if (underWay !== undefined && !anyway) return underWay;
  const reading = readAnew(desk, tabId, anyway).finally(() => {
    if (desk.underWay.get(tabId) === reading) desk.underWay.delete(tabId);
  });
  desk.underWay.set(tabId, reading);
  return reading;
}

async function readAnew(desk: Desk, tabId: number, anyway: boolean): Promise<TabState> {
  const { url } = await situationOf(desk, tabId);
  const host = url === null ? null : hostOf(url);
  if (url === null || host === null || isBrowserPage(url)) return tabStateOf(desk, tabId);
  if ((await desk.sites.choiceFor(host)) === 'never') return tabStateOf(desk, tabId);

  await begin(desk, tabId, url, null);
  const outcome = await summonReading(desk, tabId, anyway);
  if (outcome === 'refused') await dropTab(desk, tabId);
  else if (outcome !== 'done') await fail(desk, tabId, url, outcome.failed);
  return tabStateOf(desk, tabId);
}

/** The reader waits no longer. What was answered already stays; what is still under way ends, and counts as never asked for. */
export async function stopReading(desk: Desk, tabId: number): Promise<void> {
  const { record } = await situationOf(desk, tabId);
  if (record === null || (record.kind !== 'reading' && record.kind !== 'read')) return;
  if (record.kind === 'read' && (await desk.comparisons.known(record.hash)) !== null) return;
  await forgetReading(desk, tabId, record);
}

/** A page that was read in time and only answered late has not failed. */
async function fail(desk: Desk, tabId: number, url: string, detail: string): Promise<void> {
  const record = await desk.records.get(tabId);
  if (record?.kind === 'reading') await settle(desk, tabId, { kind: 'failed', url, document: null, detail });
}

type Summoned = 'done' | 'refused' | { readonly failed: string };

async function summonReading(
  { platform: { page } }: Desk,
  tabId: number,
  anyway: boolean,
): Promise<Summoned> {
  try {
    if (await page.readNow(tabId, anyway)) return 'done';
    if (!(await page.inject(tabId))) return 'refused';
    return (await page.readNow(tabId, anyway)) ? 'done' : { failed: 'The page closed before it was read.' };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * May the script in this tab read its page unasked? On sites with "always", and again on a page that the reader had read
 * by a click. It asks whenever its page changed, so a "no" also ends what was shown for the page before.
 */
export async function mayRead(desk: Desk, { tabId, document }: PageSender, url: string): Promise<boolean> {
  const host = hostOf(url);
  const choice = host === null ? 'never' : await desk.sites.choiceFor(host);
  const record = await desk.records.get(tabId);
  const known = record !== null && samePage(record.url, url) && sameDocument(record.document, document);
  if (choice === 'always') {
    if (!known || record.kind === 'unread') await begin(desk, tabId, url, document);
    return true;
  }
  // While a click's own reading is under way the script waits for its "read now": the page is read once.
  if (choice === 'click' && known) return record.kind !== 'reading' && record.kind !== 'unread';
  if (record !== null && !known) await forgetPageIn(desk, tabId, record);
  return false;
}

async function begin(desk: Desk, tabId: number, url: string, document: string | null): Promise<void> {
  await desk.records.set(tabId, { kind: 'reading', url, document, since: desk.platform.now() });
  // After the record: a comparison that ends now finds that it came too late.
  desk.comparisons.abandon(tabId);
  await desk.platform.badge.show(tabId, 0);
  await desk.platform.announce(tabId);
}

/**
 * Takes what a page's script read. Dropped where nobody asked that page to read, where the tab has gone on since, or
 * where the site was set to "never".
 */
export async function takeReading(desk: Desk, from: PageSender, reading: Reading): Promise<void> {
  const { tabId, document } = from;
  const record = await desk.records.get(tabId);
  const host = hostOf(from.url);
  if (record === null || record.kind === 'unread') return;
  if (host === null || hostOf(record.url) !== host) return;
  if ((await desk.sites.choiceFor(host)) === 'never') return forgetReading(desk, tabId, record);
  const common = { url: record.url, document };
  if (reading.kind === 'article') {
    const hash = await contentHash(reading.page);
    // Without its text it could be neither compared nor saved.
    if (!(await desk.pages.put(hash, reading.page)))
      return settle(desk, tabId, { ...common, kind: 'failed', detail: 'The page is too long to keep.' });
    await settle(desk, tabId, { ...common, kind: 'read', hash });
    return remember(desk, host, reading.page);
  }
  if (!samePage(reading.url, record.url)) return;
  if (reading.kind === 'failed')
    return settle(desk, tabId, { ...common, kind: 'failed', detail: reading.detail });
  return settle(desk, tabId, { ...common, kind: 'not-article', reason: reading.reason });
}

/** The document in a tab is being left. What is known of its successor stays. */
export async function pageLeft(desk: Desk, { tabId, document }: PageSender): Promise<void> {
  const record = await desk.records.get(tabId);
  if (record !== null && sameDocument(record.document, document)) await forgetPageIn(desk, tabId, record);
}

/** A tab loads something whose address we may not know: whatever was read there has gone. */
export async function tabLoads(desk: Desk, tabId: number): Promise<void> {
  const [facts, record] = await Promise.all([desk.platform.tabs.find(tabId), desk.records.get(tabId)]);
  // A tab may come to the front before its address is known; a page of ours has no script that would report it.
  if (facts?.url?.startsWith(`${desk.platform.self.origin}/`)) await desk.platform.announce(tabId);
  if (record === null) return;
  if (facts?.url === null) await forgetPageIn(desk, tabId, record);
}

async function settle(desk: Desk, tabId: number, record: TabRecord): Promise<void> {
  if (await desk.records.settle(tabId, record)) await show(desk, tabId);
}
